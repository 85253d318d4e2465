import assert from 'node:assert/strict';
import { drain, type LogDocument, read, readableInSteps } from '../../src/core';
import { fixture, fixtureNames } from '../support/fixtures';
import { unmark } from '../support/markers';

function values({ records }: LogDocument) {
  return [...records].map((record) => record.at());
}

describe('the readable layout of damaged text', () => {
  for (const kind of fixtureNames('damages')) {
    it(`says what the text says: ${kind}`, () => {
      for (const name of fixtureNames(`damages/${kind}`).filter((file) => !/fixed|expected/.test(file))) {
        const { text } = unmark(fixture('damages', kind, name) ?? '');
        const before = read(text);
        const found = drain(readableInSteps(before));
        if (found) {
          const after = read(found.text);
          assert.deepEqual(values(after), values(before), `${name}\n${found.text}`);
          assert.deepEqual(
            after.damages.map(({ code }) => code),
            before.damages.map(({ code }) => code),
            name,
          );
          assert.equal(found.text.replace(/\s+/g, ''), text.replace(/\s+/g, ''));
        }
      }
    });
  }

  it('is found for most that is JSON', () => {
    const counts = { text: 0, readable: 0, held: 0 };
    for (const kind of fixtureNames('damages')) {
      for (const name of fixtureNames(`damages/${kind}`).filter((file) => !/fixed|expected/.test(file))) {
        const { text } = unmark(fixture('damages', kind, name) ?? '');
        if (/^\s*[[{]/.test(text)) {
          const found = drain(readableInSteps(read(text)));
          counts.text++;
          counts.readable += found ? 1 : 0;
          counts.held += found?.held ? 1 : 0;
        }
      }
    }
    assert.ok(counts.readable >= 0.8 * counts.text, JSON.stringify(counts));
    assert.ok(counts.held <= 0.2 * counts.text, JSON.stringify(counts));
  });
});
