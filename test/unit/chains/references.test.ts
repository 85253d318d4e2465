import assert from 'node:assert/strict';
import { drain, mentionsIn, referencesTo } from '../../../src/core';
import { recordOf } from '../../support/buildRecord';
import { type Fields, setOf, setOfTexts } from '../../support/chainLogs';

const policy = JSON.stringify({ Statement: [{ Resource: 'arn:aws:s3:::my-bucket/*' }] });
const events: Fields[] = [
  { sourceIPAddress: '192.0.2.1' },
  { sourceIPAddress: '192.0.2.11' },
  { requestParameters: { cidrs: ['192.0.2.0/24', '192.0.2.1/32'] } },
  { requestParameters: { bucketName: 'my-bucket-logs' }, requestID: 'R-1' },
  { requestParameters: { bucketName: 'my-bucket' }, requestID: 'R-1' },
  { requestParameters: { policy }, sharedEventID: 's-1' },
  { requestParameters: { note: 'see\n192.0.2.1\tand\\my-bucket' } },
  { requestParameters: { name: 'my-bucket.logs' } },
  { userIdentity: { type: 'AssumedRole', principalId: 'AROAX:my session "x"' } },
];

const rows = (identifier: string, set = setOf(events)) => drain(referencesTo(set, identifier));

describe('references to an identifier', () => {
  it('are all events that have it in a value, wherever', () => {
    assert.deepEqual(rows('192.0.2.1'), [0, 2, 6]);
    assert.deepEqual(rows('R-1'), [3, 4]);
    assert.deepEqual(rows('s-1'), [5]);
  });

  it('are none where it is a part of a longer name only', () => {
    assert.deepEqual(rows('my-bucket'), [4, 5, 6]);
    assert.deepEqual(rows('my-bucket-logs'), [3]);
    assert.deepEqual(rows('92.0.2.1'), []);
  });

  it('are events that have it with its role or session as well', () => {
    assert.deepEqual(rows('AROAX'), [8]);
    assert.deepEqual(rows('AROAX:my session "x"'), [8]);
  });

  it('are no names of fields, and nothing for no text', () => {
    assert.deepEqual(rows('bucketName'), []);
    assert.deepEqual(rows(''), []);
  });

  it('are found however they are written, and in damaged events', () => {
    const written = setOfTexts(
      String.raw`{"Records":[{"eventVersion":"1.08","eventID":"\u0061-1"},{"eventVersion":"1.08","resources":[{"ARN":"arn:aws:s3:::b\/k"}]}]}`,
      '{"Records":[{"eventVersion":"1.08" "eventID":"a-1","sourceIPAddress":"192.0.2.1"}]}',
    );
    assert.deepEqual(rows('a-1', written), [0, 2]);
    assert.deepEqual(rows('arn:aws:s3:::b/k', written), [1]);
  });

  it('say where in the event they are', () => {
    const event = recordOf({
      sourceIPAddress: '192.0.2.1',
      requestParameters: { list: ['x', { 'a.b': '192.0.2.1' }] },
    });
    assert.deepEqual(mentionsIn(event, '192.0.2.1'), [['sourceIPAddress'], ['requestParameters', 'list', 1, 'a.b']]);
    assert.deepEqual(mentionsIn(event, 'nothing'), []);
    assert.deepEqual(mentionsIn(event, ''), []);
  });
});
