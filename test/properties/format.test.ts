import assert from 'node:assert/strict';
import { applyEdits, drain, formatInSteps, read } from '../../src/core';
import { fixture, fixtureNames } from '../support/fixtures';
import { unmark } from '../support/markers';

function formatted(text: string): string {
  const edits = formatInSteps(read(text), { start: 0, end: text.length }, { indent: '  ', mostEdits: 50_000 });
  return applyEdits(text, drain(edits));
}

/** Every text of ours that is damaged, or comes in a container. */
function* texts(): Generator<readonly [string, string]> {
  for (const folder of ['seeds', 'containers', ...fixtureNames('damages').map((code) => `damages/${code}`)]) {
    for (const name of fixtureNames(folder)) {
      const text = fixture(...folder.split('/'), name);
      if (text && !name.endsWith('.expected.json')) yield [`${folder}/${name}`, unmark(text).text];
    }
  }
}

describe('format', () => {
  for (const [name, text] of texts()) {
    it(`keeps what ${name} says, and does nothing more the second time`, () => {
      const log = read(text);
      const once = formatted(text);
      const after = read(once);
      assert.equal(once.replace(/\s/g, ''), text.replace(/\s/g, ''));
      assert.deepEqual(
        after.damages.map(({ code }) => code),
        log.damages.map(({ code }) => code),
      );
      assert.deepEqual(
        [...after.records].map((record) => record.at()),
        [...log.records].map((record) => record.at()),
      );
      assert.equal(formatted(once), once);
    });
  }
});
