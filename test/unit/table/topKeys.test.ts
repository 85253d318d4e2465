import assert from 'node:assert/strict';
import { Column } from '../../../src/core/columns/column';
import { countKeys } from '../../../src/core/table/countKeys';
import { KeyCounter } from '../../../src/core/table/keyCounter';
import { topKeys } from '../../../src/core/table/topKeys';
import { drain } from '../../../src/core/text/steps';
import { Random } from '../../bench/support/random';

describe('the most frequent keys', () => {
  const column = new Column(6);
  for (const [row, keys] of [['a'], ['b'], [], ['a', 'c'], ['b'], ['d']].entries()) {
    column.set(row, keys);
  }
  const top = (rows: readonly number[], most = 10) =>
    topKeys(drain(countKeys(column, Uint32Array.from(rows))).counts, most).map(({ id, count }) => [
      column.keys.text(id),
      count,
    ]);

  it('are counted in the given rows, for each key of an event', () => {
    assert.deepEqual(top([0, 1, 2, 3, 4, 5]), [
      ['a', 2],
      ['b', 2],
      ['c', 1],
      ['d', 1],
    ]);
    assert.deepEqual(top([3, 5]), [
      ['a', 1],
      ['c', 1],
      ['d', 1],
    ]);
    assert.deepEqual(top([2]), []);
  });

  it('tell how many events have none', () => {
    assert.equal(drain(countKeys(column, Uint32Array.of(0, 2, 3))).none, 1);
  });

  it('are counted as one counts by hand, however many rows and keys there are', () => {
    for (const [rows, kinds] of [
      [10, 3],
      [1001, 7],
      [300_000, 9000],
    ] as const) {
      const random = new Random(rows);
      const large = new Column(rows);
      const by = new Map<string, number>();
      const chosen: number[] = [];
      let without = 0;
      for (let row = 0; row < rows; row++) {
        const keys = Array.from(
          { length: random.below(8) === 0 ? random.below(3) : 1 },
          () => `${random.below(kinds)}`,
        );
        const unique = [...new Set(keys)];
        large.set(row, unique);
        if (random.below(3) > 0) {
          chosen.push(row);
          without += unique.length === 0 ? 1 : 0;
          for (const key of unique) {
            by.set(key, (by.get(key) ?? 0) + 1);
          }
        }
      }
      const counter = new KeyCounter();
      // Two of three are more than half, so that the others are counted; the second time what is in all is known.
      for (const count of [countKeys, counter.count.bind(counter), counter.count.bind(counter)]) {
        const { counts, none } = drain(count(large, Uint32Array.from(chosen)));
        assert.equal(none, without);
        assert.ok(
          [...counts].every((found, id) => found === (by.get(large.keys.text(id)) ?? 0)),
          `${rows} rows`,
        );
      }
    }
  });

  it('are no more than asked for', () => {
    assert.deepEqual(top([0, 1, 3, 4, 4], 1), [['b', 3]]);
  });
});
