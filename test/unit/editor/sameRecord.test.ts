import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { sameRecord } from '../../../src/editor/logs/sameRecord';

const event = (eventName: string) =>
  `{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"${eventName}"}`;
const log = (...names: readonly string[]) => read(`{"Records":[${names.map(event).join(',')}]}`);

describe('the same record after an edit', () => {
  const earlier = log('A', 'B', 'C');
  const nameAfter = (index: number, now: ReturnType<typeof read>) => sameRecord(earlier, index, now)?.text('eventName');

  it('is found when nothing changed', () => {
    assert.equal(nameAfter(1, earlier), 'B');
  });

  it('is found when another was put before it, alike or not', () => {
    assert.equal(nameAfter(1, log('X', 'A', 'B', 'C')), 'B');
    assert.equal(nameAfter(1, log('A', 'Bx', 'B', 'C')), 'B');
    assert.equal(nameAfter(0, log('A2', 'A', 'B', 'C')), 'A');
  });

  it('is found when one before it is gone', () => {
    assert.equal(nameAfter(2, log('A', 'C')), 'C');
    assert.equal(nameAfter(2, log('C')), 'C');
  });

  it('is found when it was edited itself', () => {
    assert.equal(nameAfter(1, log('A', 'Renamed', 'C')), 'Renamed');
  });

  it('is found among others of the same text', () => {
    const same = log('A', 'A', 'A', 'A');
    assert.equal(sameRecord(same, 2, log('X', 'A', 'A', 'A', 'A'))?.index, 3);
    assert.equal(sameRecord(same, 2, log('A', 'A', 'A', 'A', 'X'))?.index, 2);
    assert.equal(sameRecord(log('X', 'A', 'A', 'A'), 3, log('A', 'A', 'A'))?.index, 2);
  });

  it('is found where records touch', () => {
    const before = read(event('A') + event('B'));
    const now = read(event('A') + event('A') + event('B'));
    assert.equal(sameRecord(before, 1, now)?.text('eventName'), 'B');
  });

  it('is nothing when the log is empty now, or has no such record', () => {
    assert.equal(sameRecord(earlier, 1, read('')), undefined);
    assert.equal(sameRecord(earlier, 7, earlier), undefined);
  });
});
