import assert from 'node:assert/strict';
import { eventsOf, groupRecords, read } from '../../src/core';

describe('groupRecords', () => {
  it('yields while it works through many records', () => {
    const records = Array.from({ length: 900 }, (_, index) => ({ eventVersion: '1.08', eventID: `${index}` }));
    const root = groupRecords(eventsOf(read(JSON.stringify({ Records: records }))), ['service']);
    assert.ok([...root.prepare()].length >= 4);
    assert.equal([...root.prepare()].length, 0);
  });
});
