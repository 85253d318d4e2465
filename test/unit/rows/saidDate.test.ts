import assert from 'node:assert/strict';
import { type BranchRow, drain, eventsOf, pathOf, type Row, rowsOf, runOf, saidBy, saidDate } from '../../../src/core';
import { logOf } from '../../support/buildRecord';

/** Three equal calls of one hour, one of another hour of that day, one of the next day. */
const times = ['10:00:21', '10:05:00', '10:06:00', '11:30:00'].map((clock) => `2023-12-29T${clock}Z`);
const events = eventsOf(logOf(...[...times, '2023-12-30T00:10:00Z'].map((eventTime) => ({ eventTime }))));

function rowsBelow(row: BranchRow): readonly Row[] {
  return drain(row.load()).flatMap((one) => (one.kind === 'event' ? one : [one, ...rowsBelow(one)]));
}

function rowsIn(...levels: readonly string[]): readonly Row[] {
  return rowsBelow(rowsOf(events, { levels }));
}

const labels = (row: Row, sole?: string) => pathOf(row, sole).map(({ label }) => label);

describe('the day in rows', () => {
  it('is said once: by the day, and not by the hours below it', () => {
    const groups = rowsIn('day', 'hour').filter(({ kind }) => kind === 'group');
    assert.deepEqual(
      groups.map((row) => labels(row)),
      [['2023-12-29 UTC'], ['10:00 UTC']],
    );
    assert.deepEqual(labels(rowsIn('hour')[0]!), ['2023-12-29 10:00 UTC']);
    assert.deepEqual(labels(rowsIn('hour')[0]!, '2023-12-29'), ['10:00 UTC']);
    assert.deepEqual(labels(rowsIn('minute', 'identity')[0]!), ['user Mary_Major']);
  });

  it('and its hour are said once where one is all there is of the other', () => {
    const [row] = rowsBelow(rowsOf(events, { levels: ['day', 'hour', 'event'], members: [0, 1, 2] }));
    assert.equal(row?.path.length, 3);
    assert.deepEqual(labels(row!), ['2023-12-29 10:00 UTC', 'DescribeMesh']);
  });

  it('is not to be repeated by the events of its group, nor by those of a run of one day', () => {
    const dayOf = (row: Row) => saidDate(row.parent ? saidBy(row.parent) : [], runOf(row), undefined);
    const days = rowsIn('day').flatMap((row) => (row.kind === 'event' ? (dayOf(row) ?? 'its own') : []));
    // The last one stands for its day itself.
    assert.deepEqual(days, ['2023-12-29', '2023-12-29', '2023-12-29', '2023-12-29', 'its own']);
    const [run, first] = rowsBelow(rowsOf(events, { levels: [], members: [0, 1, 2] }));
    assert.deepEqual([run?.kind, dayOf(first!)], ['run', '2023-12-29']);
    const [long, ofLong] = rowsIn();
    assert.deepEqual([long?.kind, dayOf(ofLong!)], ['run', undefined]);
    assert.equal(saidDate([], undefined, '2023-12-29'), '2023-12-29');
    assert.equal(saidDate([], undefined, '2023'), '2023');
    assert.equal(saidDate([], runOf(first!), '2023'), '2023-12-29');
    assert.equal(saidDate([], runOf(ofLong!), '2023'), '2023');
    assert.deepEqual(labels(rowsIn('hour')[0]!, '2023'), ['2023-12-29 10:00 UTC']);
    assert.equal(saidDate([{ facet: 'day', key: 'soon', label: 'soon' }], undefined, undefined), undefined);
  });
});
