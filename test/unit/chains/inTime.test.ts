import assert from 'node:assert/strict';
import { drain, InTime } from '../../../src/core';
import { accessKey, source } from '../../../src/core/facets/fields';
import { identity } from '../../../src/core/facets/identity';
import { resource } from '../../../src/core/facets/resource';
import { setOf } from '../../support/chainLogs';
import { timedEvent as event } from '../../support/timedEvent';

const bucket = (name: string) => ({ ARN: `arn:aws:s3:::${name}` });
// Rows 0 to 6; in time: 4, 0, 2, 5, 1, 3, and without a time 6.
const set = setOf(
  [
    event(10, 'ann', { resources: [bucket('a'), bucket('b')] }),
    event(40, 'bob', { sourceIPAddress: '192.0.2.1' }),
    event(20, 'ann', { resources: [bucket('b')] }),
  ],
  [
    event(50, 'ann', { resources: [bucket('a')] }),
    event(5, 'bob', { sourceIPAddress: '192.0.2.1' }),
    event(20, 'bob'),
    event(0, 'ann', { eventTime: 'some day' }),
  ],
);
const inTime = drain(InTime.of(set));
drain(inTime.prepare([identity, resource, accessKey, source]));

const walk = (from: number, step: 1 | -1, facet?: typeof identity) => {
  const rows: number[] = [];
  for (let row = inTime.neighbour(from, step, facet); row !== undefined; row = inTime.neighbour(row, step, facet)) {
    rows.push(row);
  }
  return rows;
};

describe('events in time', () => {
  it('follow each other over all logs, those of one moment as they stand, those without a time last', () => {
    assert.deepEqual(walk(4, 1), [0, 2, 5, 1, 3, 6]);
    assert.deepEqual(walk(6, -1), [3, 1, 5, 2, 0, 4]);
    assert.deepEqual(
      [inTime.neighbour(-1, 1), inTime.neighbour(7, 1), inTime.neighbour(7, -1)],
      [undefined, undefined, undefined],
    );
  });

  it('follow each other by one identity', () => {
    assert.deepEqual(walk(0, 1, identity), [2, 3, 6]);
    assert.deepEqual(walk(1, -1, identity), [5, 4]);
  });

  it('follow each other on one resource, the nearest of several', () => {
    assert.deepEqual(walk(0, 1, resource), [2]);
    assert.equal(inTime.neighbour(0, 1, resource), 2);
    assert.equal(inTime.neighbour(3, -1, resource), 0);
    assert.equal(inTime.neighbour(1, 1, resource), undefined);
  });

  it('say since when an identity, an address or a key is seen', () => {
    assert.deepEqual(inTime.firstSeen(3, identity), [0]);
    assert.deepEqual(inTime.firstSeen(1, source), [4]);
    assert.deepEqual(inTime.firstSeen(5, accessKey), [4]);
    assert.deepEqual(inTime.firstSeen(3, resource), [0]);
    assert.deepEqual(inTime.firstSeen(0, resource), [0, 0]);
    assert.deepEqual(inTime.firstSeen(4, resource), []);
  });
});
