import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { withOutput } from '../../.ci/host/progress.mjs';
import { laterInWords, sum, wrongInWords, wrongLine } from '../../.ci/test/outcome.mjs';
import { Shares } from '../../.ci/test/shares.mjs';

const stumbling = 'test/host/workbench/driver/stumbling.fixture.ts';
const breaking = 'test/host/workbench/driver/breaking.fixture.ts';
const leaving = 'test/host/workbench/driver/leaving.fixture.ts';

/** Runs files like those of the workbench, in one process if there is no second at once. */
function shares(files: number, retries = 0, look: 'spec' | 'silent' = 'silent'): Shares {
  return new Shares(files, {
    timeout: 5000,
    retries,
    look,
    node: ['--import', 'tsx'],
    hooks: 'test/support/tidyUp.ts',
  });
}

/** Each test starts processes, on a machine that may be busy. */
const START_MS = 60_000;

describe('a run of tests that stumble', function () {
  this.timeout(START_MS);

  it('counts each once, and names those that needed another attempt', async () => {
    const outcome = await shares(1, 2).run(stumbling);
    assert.deepEqual(outcome, {
      passed: 2,
      failed: 1,
      skipped: 0,
      wrong: ['a fixture never works: as always'],
      again: ['a fixture stumbles once: the first attempt'],
    });
    assert.match(
      laterInWords(sum([outcome])) ?? '',
      /^ {2}↻ 1 of the passed tests needed .*\n.*a fixture stumbles once: the first attempt$/,
    );
    assert.equal(wrongInWords(sum([outcome])), '  ✗ failed:\n    a fixture never works: as always');
  });

  it('is as strict as ever without attempts', async () => {
    const { passed, failed, skipped, again } = await shares(1).run(stumbling);
    assert.deepEqual({ passed, failed, skipped, again }, { passed: 1, failed: 2, skipped: 0, again: [] });
  });
});

describe('what is said of a test that failed', () => {
  it('names what it waited for', () => {
    const error = new Error('Timeout 9 ms exceeded.\nCall log:\n  - waiting for the row\n  - and more\n');
    assert.match(
      wrongLine('a row', error),
      /^a row: Timeout 9 ms exceeded. - waiting for the row attempts.test.ts:\d+$/,
    );
    assert.equal(wrongLine('a row', 'broke down\nat once'), 'a row: broke down');
  });
});

describe('a process that runs files of tests', function () {
  this.timeout(START_MS);

  it('has said all of a file when that is over, to whoever asked for it', async () => {
    const process = shares(2, 0, 'spec');
    const first = await withOutput(() => process.run(stumbling));
    const second = await withOutput(() => process.run(breaking));
    // Where colours are forced, as on many machines that build, they stand between a sign and its words.
    assert.match(
      stripVTControlCharacters(first.output),
      /✔ works at once(.|\n)*never works(.|\n)*1 passing(.|\n)*2 failing/,
    );
    assert.match(stripVTControlCharacters(second.output), /✔ is well\n$/);
  });

  it('is one failure where it breaks down, and the next file has another one', async () => {
    const process = shares(2);
    const { value } = await withOutput(() => process.run(breaking));
    assert.equal(value.failed, 1);
    assert.equal((await process.run(stumbling)).passed, 1);
  });

  it('leaves nothing behind', async () => {
    const { output } = await withOutput(() => shares(1, 0, 'spec').run(leaving));
    const path = /It is (.*)\./.exec(output)?.[1] ?? '';
    assert.match(path, /cloudtrail-left-/);
    assert.ok(!existsSync(path));
  });

  it('proves nothing without a test', async () => {
    const outcome = await shares(1).run('test/host/workbench/driver/axe.ts');
    assert.deepEqual(outcome, { passed: 0, failed: 1, skipped: 0, wrong: [], again: [] });
  });
});
