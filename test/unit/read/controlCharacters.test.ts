import assert from 'node:assert/strict';
import { applyEdits, read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

describe('a raw control character in a value', () => {
  for (const [character, written] of [
    ['\u0001', '\\u0001'],
    ['\u001f', '\\u001f'],
    ['\t', '\\t'],
    ['\b', '\\b'],
    ['\f', '\\f'],
  ] as const) {
    it(`is written as ${written}, and nothing else changes`, () => {
      const record = buildRecord({ userAgent: 'a-b' });
      const { text, damages } = read(record.replace('a-b', `a${character}b`));
      const edits = damages.flatMap((damage) => damage.edits);
      assert.equal(applyEdits(text, edits), record.replace('a-b', `a${written}b`));
    });
  }
});
