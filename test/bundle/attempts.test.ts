import { strict as assert } from 'node:assert';
import { laterInWords, sum } from '../../.ci/test/outcome.mjs';
import { runMocha } from '../../.ci/test/runMocha.mjs';

describe('a run of tests that stumble', () => {
  it('counts each once, and names those that needed another attempt', async () => {
    const spec = 'test/host/workbench/driver/stumbling.fixture.ts';
    const outcome = await runMocha(spec, { retries: 2, look: 'silent' });
    assert.deepEqual(outcome, { passed: 2, failed: 1, skipped: 0, again: ['a fixture stumbles once'] });
    assert.match(
      laterInWords(sum([outcome])) ?? '',
      /^ {2}↻ 1 of the passed tests needed .*\n.*a fixture stumbles once$/,
    );
  });

  it('is as strict as ever without attempts', async () => {
    const outcome = await runMocha('test/host/workbench/driver/stumbling.fixture.ts', { look: 'silent' });
    assert.deepEqual(outcome, { passed: 1, failed: 2, skipped: 0, again: [] });
  });
});
