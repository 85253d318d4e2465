import assert from 'node:assert/strict';
import { occurrences } from '../../../src/core/text/occurrences';

/** More than is searched at a time, with a sign at its ends, at a border of what is searched, and two that overlap. */
const FAR = 3_000_000;
const marks = [0, 1_048_575, 1_048_577, 1_500_000, 2_097_153, FAR - 3];
const text = Array.from({ length: FAR / 10 }, () => '..........').join('');
const marked = marks.reduce((so, at) => `${so.slice(0, at)}aba${so.slice(at + 3)}`, text);

function found(from: number, step: 1 | -1): readonly number[] {
  return [...occurrences(marked, 'aba', from, step)].filter((at) => at !== undefined);
}

describe('occurrences', () => {
  it('are all behind a place, the nearest first', () => {
    assert.deepEqual(found(0, 1), marks.slice(1));
    assert.deepEqual(found(-1, 1), marks);
  });

  it('are all before a place, the nearest first', () => {
    assert.deepEqual(found(FAR - 3, -1), marks.slice(0, -1).reverse());
    assert.deepEqual(found(0, -1), []);
  });

  it('overlap, and each counts', () => {
    assert.deepEqual(
      [...occurrences('ababa', 'aba', -1, 1)].filter((at) => at !== undefined),
      [0, 2],
    );
  });

  it('may be waited for where there are none', () => {
    assert.ok([...occurrences(text, 'aba', 0, 1)].length > 2);
    assert.deepEqual([...occurrences('', 'aba', 0, 1)], []);
  });
});
