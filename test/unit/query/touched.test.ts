import assert from 'node:assert/strict';
import { drain, InTime, touched } from '../../../src/core';
import { nameInKey } from '../../../src/core/query/touched';
import { idsAt, rowOf, setOf } from '../../support/chainLogs';

describe('what events were about', () => {
  const role = { eventSource: 'iam.amazonaws.com', eventName: 'GetRole', requestParameters: { roleName: 'dev' } };
  const set = setOf([
    { ...role, eventID: '1', eventTime: '2025-03-12T02:00:01Z', recipientAccountId: '111122223333' },
    { ...role, eventID: '2', eventTime: '2025-03-12T02:00:02Z', recipientAccountId: '444455556666' },
    {
      ...role,
      eventID: '3',
      eventTime: '2025-03-12T02:00:03Z',
      recipientAccountId: '111122223333',
      eventName: 'DeleteRole',
    },
  ]);

  it('is the same by a name of one kind in one account', () => {
    const inTime = drain(InTime.of(set));
    drain(inTime.prepare([touched]));
    const next = inTime.neighbour(rowOf({ set }, '1'), 1, touched) ?? -1;
    assert.deepEqual(idsAt({ set }, [next]), ['3']);
    assert.equal(inTime.neighbour(rowOf({ set }, '2'), 1, touched), undefined);
  });

  it('has the name in its key, and an ARN as its key', () => {
    const arn = 'arn:aws:s3:::bucket';
    const read = setOf([
      { ...role, eventID: '4', recipientAccountId: '111122223333' },
      { eventID: '5', eventName: 'GetObject', requestParameters: {}, resources: [{ ARN: arn }] },
    ]);
    const names = [0, 1].map((row) => touched.keysOf(read.at(row)!).map(nameInKey));
    assert.deepEqual(names, [['dev'], [arn]]);
  });
});
