import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, read } from '../../../src/core';
import { containerFormats } from '../../../src/core/containers';
import { textFormats } from '../../../src/core/containers/text';
import { buildRecord } from '../../support/buildRecord';
import { root } from '../../support/fixtures';

const folder = join(root, 'test/fixtures/containers');
const fixtures = readdirSync(folder).filter((name) => existsSync(join(folder, `${name}.expected.json`)));
const idsIn = (text: string) => read(text).containers.map(({ id }) => id);

describe('registries of containers', () => {
  const formats = [...containerFormats, ...textFormats];

  it('have a fixture for each format', () => {
    const seen = new Set(fixtures.flatMap((name) => idsIn(readFileSync(join(folder, name), 'utf8'))));
    assert.deepEqual(
      formats.map(({ id }) => id).filter((id) => !seen.has(id)),
      [],
    );
  });
});

describe('strings in strings', () => {
  const wrap = (text: string, times: number): string =>
    times === 0 ? text : wrap(JSON.stringify({ message: text }), times - 1);

  const damaged = buildRecord().replace('","', '""');

  it('are mended from within where the JSON around them is damaged, too', () => {
    for (const depth of [1, 2, 3, 4]) {
      const text = wrap(damaged, depth).replace(/}$/, ',}');
      const log = read(text);
      assert.equal(log.records.at(0)?.text('eventName'), 'DescribeMesh', `depth ${depth}`);
      const mended = applyEdits(
        text,
        log.damages.flatMap(({ edits }) => edits),
      );
      assert.equal(mended, wrap(buildRecord(), depth));
    }
  });

  it('are read four deep, and their damages are told, since the JSON around them is valid', () => {
    for (const depth of [1, 2, 3, 4]) {
      const log = read(wrap(damaged, depth));
      assert.equal(log.records.at(0)?.text('eventName'), 'DescribeMesh', `depth ${depth}`);
      assert.equal(log.records.at(0)?.damaged, true);
      assert.deepEqual(log.damages, []);
      assert.deepEqual(
        log.insideStrings.map(({ code }) => code),
        ['missing-comma'],
      );
    }
  });
});
