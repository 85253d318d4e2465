import assert from 'node:assert/strict';
import { read, summarize } from '../../../src/core';
import { logOf } from '../../support/buildRecord';

const first = (log: ReturnType<typeof read>) => summarize(log.records.at(0)!);

describe('summarize', () => {
  it('gives the columns of a list', () => {
    assert.deepEqual(first(logOf({ errorCode: 'AccessDenied' })), {
      eventTime: '2021-06-09T23:09:46Z',
      eventSource: 'appmesh.amazonaws.com',
      eventName: 'DescribeMesh',
      awsRegion: 'us-west-2',
      identity: 'user Mary_Major',
      errorCode: 'AccessDenied',
    });
  });

  it('leaves undefined what the record lacks, and still says who', () => {
    const { identity, ...columns } = first(read('{ "eventVersion": "1.08", "eventID": "x", "eventTime": null }'));
    assert.equal(typeof identity, 'string');
    assert.deepEqual(columns, {
      eventTime: undefined,
      eventSource: undefined,
      eventName: undefined,
      awsRegion: undefined,
      errorCode: undefined,
    });
  });

  it('takes service, action and error of Insights events from what they tell', () => {
    const details = { eventSource: 's3.amazonaws.com', eventName: 'GetBucketPolicy', errorCode: 'NoSuchBucketPolicy' };
    const event = { eventVersion: '1.08', eventType: 'AwsCloudTrailInsight', insightDetails: details };
    const { eventSource, eventName, errorCode } = first(read(JSON.stringify(event)));
    assert.deepEqual({ eventSource, eventName, errorCode }, details);
  });

  it('takes them from the flat layout of CloudTrail Lake, too', () => {
    const event = {
      eventType: 'AwsCloudTrailInsight',
      insightEventSource: 'ec2.amazonaws.com',
      insightEventName: 'RunInstances',
      eventID: 'x',
    };
    const { eventSource, eventName, errorCode } = first(read(JSON.stringify(event)));
    assert.deepEqual([eventSource, eventName, errorCode], ['ec2.amazonaws.com', 'RunInstances', undefined]);
  });
});
