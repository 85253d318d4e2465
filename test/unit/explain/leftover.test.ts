import assert from 'node:assert/strict';
import { leftoverOf, read } from '../../../src/core';
import { buildRecord, logOf } from '../../support/buildRecord';

describe('what is left over of a log', () => {
  it('is nothing of a sound one', () => {
    assert.deepEqual(leftoverOf(logOf({}, { userAgent: '{"eventVersion":"1.08","a":1}' })), {
      characters: 0,
      events: 0,
    });
  });

  it('is counted in characters, and in events that begin there', () => {
    const record = buildRecord();
    const log = read(`{"Records":[${record},"a note"],"more":{"last":${record},"next":${record}}}`);
    assert.deepEqual(leftoverOf(log), { characters: 8 + 2 * record.length, events: 2 });
  });
});
