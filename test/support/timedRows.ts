import assert from 'node:assert/strict';
import { Column } from '../../src/core/columns/column';
import { sortByNumber } from '../../src/core/columns/sortRows';
import { countKeys } from '../../src/core/table/countKeys';
import { TimedRows } from '../../src/core/table/timedRows';
import { drain } from '../../src/core/text/steps';
import { Random } from '../bench/support/random';

/** Rows of which some have no time, and a column in which some have no key and some have several. */
export function made(length: number, kinds: number) {
  const random = new Random(length + kinds);
  const times = Float64Array.from({ length }, () => (random.below(20) === 0 ? Number.NaN : random.below(length / 2)));
  const column = new Column(length);
  for (let row = 0; row < length; row++) {
    const keys = Array.from({ length: random.below(8) === 0 ? random.below(4) : 1 }, () => `${random.below(kinds)}`);
    column.set(row, [...new Set(keys)]);
  }
  return { random, times, column };
}

/** What a plain look at each row says of a stretch. */
function plainly(rows: Uint32Array, times: Float64Array, [from, to]: readonly [number, number]): Uint32Array {
  return rows.filter((row) => (times[row] as number) >= from && (times[row] as number) < to);
}

/** Whether stretches of rows are shown and counted as if each row were looked at: of `length` rows one of `part`, with keys of so many kinds. */
export function assertAsLookedAt(length: number, kinds: number, part: number): void {
  const { random, times, column } = made(length, kinds);
  const rising = Uint32Array.from({ length }, (_, row) => row).filter(() => random.below(part) === 0);
  const timed = new TimedRows(drain(sortByNumber(rising, (row) => times[row] as number)), rising, times);
  const ends = [Number.NEGATIVE_INFINITY, 0, length / 4, length / 2, Number.POSITIVE_INFINITY];
  const some = Array.from({ length: 20 }, () => [random.below(length / 2), random.below(length / 2)] as const);
  for (const stretch of [...some, ...ends.flatMap((from) => ends.map((to) => [from, to] as const))]) {
    const plain = plainly(rising, times, stretch);
    const within = timed.within(stretch);
    assert.deepEqual(within.rows, drain(sortByNumber(plain, (row) => times[row] as number)), `${stretch}`);
    const { counts, none } = drain(within.count(column));
    const expected = drain(countKeys(column, plain));
    assert.deepEqual([counts, none], [expected.counts, expected.none], `${stretch}`);
  }
}
