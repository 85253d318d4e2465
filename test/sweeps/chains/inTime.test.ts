import assert from 'node:assert/strict';
import { drain, InTime } from '../../../src/core';
import { accessKey, source } from '../../../src/core/facets/fields';
import { identity } from '../../../src/core/facets/identity';
import { resource } from '../../../src/core/facets/resource';
import { at, type Fields, setOf } from '../../support/chainLogs';

const user = (name: string) => ({
  type: 'IAMUser',
  userName: name,
  accountId: '111122223333',
  accessKeyId: `AKIA${name}`,
});
const bucket = (name: string) => ({ ARN: `arn:aws:s3:::${name}` });
const event = (second: number, name: string, fields: Fields = {}): Fields => ({
  eventTime: at(second),
  userIdentity: user(name),
  ...fields,
});

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

describe('events in time', () => {
  it('are in the order of any sort, however many', () => {
    const seconds = Array.from({ length: 9500 }, (_, index) => (index * 7919) % 3001);
    const many = setOf(
      seconds.slice(0, 6000).map((second) => event(second, 'ann')),
      seconds.slice(6000).map((second) => event(second, 'bob')),
    );
    const { order } = drain(InTime.of(many)).timeline;
    const expected = seconds.map((_, row) => row).sort((a, b) => seconds[a]! - seconds[b]! || a - b);
    assert.deepEqual([...order], expected);
  });
});
