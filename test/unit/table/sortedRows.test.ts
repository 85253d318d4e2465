import assert from 'node:assert/strict';
import { drain, RowSorter, timeColumn } from '../../../src/core';
import { tableColumn } from '../../../src/core/table/tableColumn';
import { setOf } from '../../support/chainLogs';

const events = [
  { eventTime: '2021-07-30T10:00:02Z', awsRegion: 'eu-west-1', eventName: 'B' },
  { eventTime: '2021-07-30T10:00:01Z', awsRegion: undefined, eventName: 'a' },
  { eventTime: 'soon', awsRegion: 'ap-south-1', eventName: 'B' },
  { eventTime: '2021-07-30T10:00:03Z', awsRegion: 'eu-west-1', eventName: 'c' },
  { eventTime: '2021-07-30T10:00:01Z', awsRegion: 'us-east-1', eventName: undefined },
];
const set = setOf(events.slice(0, 3), events.slice(3));
const all = Uint32Array.from(events, (_, row) => row);
const region = tableColumn('region') ?? timeColumn;
const name = tableColumn('event') ?? timeColumn;

describe('rows of a table', () => {
  const orders = [
    ['by time', timeColumn, false, [1, 4, 0, 3, 2]],
    ['by time, the latest first', timeColumn, true, [3, 0, 1, 4, 2]],
    ['by a facet', region, false, [2, 0, 3, 4, 1]],
    ['by a facet, falling', region, true, [4, 0, 3, 2, 1]],
    ['by names', name, false, [0, 2, 1, 3, 4]],
  ] as const;
  for (const [what, column, descending, expected] of orders) {
    it(`are sorted ${what}, those without a value last and equal ones as they stand`, () => {
      assert.deepEqual([...drain(new RowSorter().sorted(set, all, { column, descending }))], expected);
    });
  }

  it('are picked from an order that is known, as if they were sorted', () => {
    const sorter = new RowSorter();
    const sort = { column: region, descending: true };
    drain(sorter.sorted(set, all, sort));
    for (const some of [[1, 3], [0, 1, 2], [], [4]]) {
      const expected = [4, 0, 3, 2, 1].filter((row) => some.includes(row));
      assert.deepEqual([...drain(sorter.sorted(set, Uint32Array.from(some), sort))], expected);
      assert.deepEqual([...drain(new RowSorter().sorted(set, Uint32Array.from(some), sort))], expected);
    }
  });
});
