import assert from 'node:assert/strict';
import { makesRecord, type Sight } from '../../../src/core/containers/parts/recordJudge';
import type { Json } from '../../support/buildRecord';

function sights(value: { readonly [name: string]: Json }): Sight[] {
  return Object.entries(value).map(([name, one]) => {
    const kind = Array.isArray(one) ? 'array' : typeof one === 'object' && one !== null ? 'object' : 'scalar';
    return { name, kind, text: kind === 'scalar' && one !== null ? String(one) : undefined };
  });
}

describe('the judge of records', () => {
  const records: Readonly<Record<string, { readonly [name: string]: Json }>> = {
    'the version that a trail writes first, alone': { eventVersion: '1.08' },
    'a source of AWS and a name': { eventSource: 'sqs.amazonaws.com', eventName: 'CreateQueue' },
    'an identity and a time': { userIdentity: { type: 'Root' }, eventTime: '2014-01-01T00:00:00Z' },
    'a category of CloudTrail, and no more than ids': { awsRegion: 'x', eventCategory: 'Management', eventID: 'x' },
    'three fields of its own and no name of events': {
      sourceIPAddress: 'x',
      requestParameters: null,
      responseElements: null,
    },
    'an identity that was left out': { userIdentity: null, eventName: 'GetObject' },
    'a value of another system beside one of its own': { eventSource: 'harbor.example.com', eventType: 'AwsApiCall' },
  };
  const others: Readonly<Record<string, { readonly [name: string]: Json }>> = {
    nothing: {},
    'names of events that anybody has': {
      eventName: 'a',
      eventTime: 'b',
      eventID: 'c',
      eventType: 'd',
      awsRegion: 'e',
    },
    'the version that anybody writes': { eventVersion: '1.0', eventType: 'SHIP_ARRIVED', eventSource: 'harbor' },
    'a notification of S3': { eventVersion: '2.1', eventSource: 'aws:s3', userIdentity: {}, requestParameters: {} },
    'a notification that lacks its source': { eventVersion: '2.1', awsRegion: 'x', userIdentity: {}, eventName: 'Put' },
    'an event of another cloud': {
      eventSource: 'ecs.aliyuncs.com',
      userIdentity: {},
      eventName: 'a',
      eventCategory: 'Management',
    },
    'an event in OCSF': { class_uid: 3002, eventType: 'AwsConsoleSignIn', recipientAccountId: '111122223333' },
    'a schema': { eventVersion: {}, eventTime: {}, userIdentity: {}, requestParameters: {}, responseElements: {} },
    'an event pattern': { eventSource: ['iam.amazonaws.com'], eventName: ['CreateUser'], userIdentity: {} },
    'types of columns': { eventVersion: 'string', userIdentity: 'struct<type:string>', sourceIPAddress: 'string' },
    'ways to fields': { eventName: '$.detail.eventName', sourceIPAddress: '$.detail.sourceIPAddress' },
    'two of its own and no event': { sourceIPAddress: '192.0.2.1', userIdentity: {} },
  };

  for (const [what, value] of Object.entries(records)) {
    it(`takes for one: ${what}`, () => assert.ok(makesRecord(sights(value))));
  }
  for (const [what, value] of Object.entries(others)) {
    it(`takes for none: ${what}`, () => assert.ok(!makesRecord(sights(value))));
  }

  it('counts no name twice', () => {
    assert.ok(!makesRecord([...sights({ userIdentity: {} }), ...sights({ userIdentity: {} })]));
  });
});
