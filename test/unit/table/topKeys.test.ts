import assert from 'node:assert/strict';
import { Column } from '../../../src/core/columns/column';
import { countKeys } from '../../../src/core/table/countKeys';
import { topKeys } from '../../../src/core/table/topKeys';
import { drain } from '../../../src/core/text/steps';

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

  it('are no more than asked for', () => {
    assert.deepEqual(top([0, 1, 3, 4, 4], 1), [['b', 3]]);
  });
});
