import assert from 'node:assert/strict';
import { Column } from '../../../src/core/columns/column';
import { ranksOf, sortByKey, sortByNumber } from '../../../src/core/columns/sortRows';
import { drain } from '../../../src/core/text/steps';
import { Random } from '../../bench/support/random';

const random = new Random(5);
const rows = (length: number) => Uint32Array.from({ length }, (_, row) => row);

/** The rows as JavaScript's own stable sort has them. */
function compared(all: Uint32Array, numberOf: (row: number) => number): number[] {
  const last = (row: number) => Number(Number.isNaN(numberOf(row)));
  return [...all].sort((a, b) => last(a) - last(b) || (last(a) ? 0 : numberOf(a) - numberOf(b)));
}

describe('sorting rows', () => {
  const numbers: Readonly<Record<string, () => number>> = {
    'times of ten years': () => 1_700_000_000_000 + random.below(1 << 30) * 300,
    'times of three thousand years': () => random.below(1 << 30) * 100_000,
    'few different ones': () => random.below(5),
    'all alike': () => 7,
    'some without one': () => (random.below(3) === 0 ? Number.NaN : random.below(100_000)),
    'none at all': () => Number.NaN,
    'times before 1970': () => random.below(1000) - 500,
  };

  for (const [name, make] of Object.entries(numbers)) {
    it(`by numbers gives what comparing them gives: ${name}`, () => {
      for (const length of [0, 1, 2, 1000]) {
        const values = Float64Array.from({ length }, make);
        const numberOf = (row: number) => values[row] as number;
        assert.deepEqual([...drain(sortByNumber(rows(length), numberOf))], compared(rows(length), numberOf));
      }
    });
  }

  it('leaves the given rows as they were, and takes any of them', () => {
    const given = Uint32Array.of(3, 1, 2);
    assert.deepEqual([...drain(sortByNumber(given, (row) => -row))], [3, 2, 1]);
    assert.deepEqual([...given], [3, 1, 2]);
  });

  it('by keys goes by what they say, the first of several, and puts rows without one last', () => {
    const column = new Column(6);
    for (const [row, keys] of [['b'], [], ['a', 'z'], ['c'], ['b'], ['a']].entries()) {
      column.set(row, keys);
    }
    const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
    const ranks = drain(ranksOf(column, compare));
    assert.deepEqual([...drain(sortByKey(rows(6), column, ranks, 1))], [2, 5, 0, 4, 3, 1]);
    assert.deepEqual([...drain(sortByKey(rows(6), column, ranks, -1))], [3, 0, 4, 2, 5, 1]);
  });
});
