import assert from 'node:assert/strict';
import { sortByNumber } from '../../../src/core/columns/sortRows';
import { TimedRows } from '../../../src/core/table/timedRows';
import { drain } from '../../../src/core/text/steps';
import { assertAsLookedAt, made } from '../../support/timedRows';

describe('rows by time', () => {
  for (const [length, kinds, part] of [
    [10, 3, 1],
    [40_000, 7, 1],
    [20_000, 3000, 2],
  ] as const) {
    it(`are shown and counted as if each were looked at: ${length} with ${kinds} keys, one of ${part}`, () =>
      assertAsLookedAt(length, kinds, part));
  }

  it('are counted as they are, though a later column has more keys in the same list', () => {
    const { times, column } = made(50_000, 9);
    const rows = Uint32Array.from({ length: 50_000 }, (_, row) => row);
    const timed = new TimedRows(drain(sortByNumber(rows, (row) => times[row] as number)), rows, times);
    const within = timed.within([100, 24_000]);
    const before = drain(within.count(column));
    column.keys.id('more');
    assert.deepEqual(drain(within.count(column)), before);
  });
});
