import assert from 'node:assert/strict';
import { type EventData, type Facet, facets, facetsWith, read } from '../../../src/core';
import * as fields from '../../../src/core/facets/fields';
import * as identities from '../../../src/core/facets/identity';
import * as times from '../../../src/core/facets/time';
import { type Json, recordOf } from '../../support/buildRecord';
import { fixture } from '../../support/fixtures';

type Overrides = { readonly [name: string]: Json | undefined };

function facet(id: string): Facet {
  const [found] = facetsWith([id]);
  assert.ok(found, id);
  return found;
}

/** What a facet says of an event: each key with its label, and its description in brackets. */
function told(id: string, event: EventData): string[] {
  const { keysOf, textOf } = facet(id);
  return keysOf(event).map((key) => {
    const { label, description } = textOf(key, event);
    return [key, ...(label === key ? [] : [label]), ...(description ? [`(${description})`] : [])].join(' ');
  });
}

const role = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/MyRole/build',
  accountId: '111122223333',
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
};
const insight = { eventSource: 's3.amazonaws.com', eventName: 'GetBucketPolicy', errorCode: 'NoSuchBucketPolicy' };
const noCall = { eventType: 'AwsCloudTrailInsight', eventSource: undefined, eventName: undefined };

const sum = { eventType: 'AwsAggregatedEvent', userIdentity: undefined };
const counted = (dimension: string, ...names: readonly string[]) => ({
  dimension,
  statistics: names.map((name) => ({ name, value: 5 })),
});

/** For each facet: events by what is special about them, and what the facet says. The first is what it says of an ordinary event. */
const cases: Readonly<Record<string, readonly (readonly [Overrides, ...string[]])[]>> = {
  service: [
    [{}, 'appmesh.amazonaws.com App Mesh (appmesh.amazonaws.com)'],
    [{ eventSource: 'brand-new.amazonaws.com' }, 'brand-new.amazonaws.com'],
    [{ ...noCall, insightDetails: insight }, 's3.amazonaws.com S3 (s3.amazonaws.com)'],
    [{ eventSource: 7 }, '7'],
    [{ eventSource: '' }],
    [{ eventSource: null }],
  ],
  event: [
    [{}, 'DescribeMesh'],
    [{ ...noCall, insightDetails: insight }, 'GetBucketPolicy'],
    [{ ...noCall, insightEventName: 'RunInstances' }, 'RunInstances'],
    [{ eventName: true }, 'true'],
    [{ eventName: { a: 1 } }],
  ],
  identity: [
    [{}, 'user Mary_Major, account 111122223333 user Mary_Major (account 111122223333)'],
    [{ userIdentity: role }, 'role MyRole, account 111122223333 role MyRole (account 111122223333)'],
    [{ userIdentity: { type: 'Root', accountId: '111122223333' } }, 'root of account 111122223333'],
    [{ userIdentity: { type: 'Root', accountId: 111122223333 } }, 'root of account 111122223333'],
    [{ userIdentity: undefined }],
    [{ userIdentity: 7 }],
    [{ userIdentity: { type: 'Unknown' } }],
    [{ userIdentity: { type: 'Robot' } }, 'unknown identity of type Robot'],
    // The account is that which the service served: it is one caller, with and without.
    [{ userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' } }, 'AWS service ec2.amazonaws.com'],
    [
      { eventType: 'AwsServiceEvent', userIdentity: { accountId: '111122223333', invokedBy: 'ec2.amazonaws.com' } },
      'AWS service ec2.amazonaws.com',
    ],
    [{ ...noCall, userIdentity: undefined, insightDetails: insight }],
    [{ ...sum, summary: { primaryDimension: counted('eventName', 'GetObject') } }],
    [
      { ...sum, summary: { primaryDimension: counted('userIdentity', 'AWSAccount:1', 'AWSAccount:2') } },
      'AWSAccount:1',
      'AWSAccount:2',
    ],
  ],
  session: [[{}], [{ userIdentity: role }, 'build of role MyRole, account 111122223333 build (role MyRole)']],
  error: [
    [{}],
    [{ errorCode: 'AccessDenied', errorMessage: 'no' }, 'AccessDenied'],
    [{ errorMessage: 'Failed authentication' }, 'Failed authentication (no error code)'],
    [{ errorCode: 404 }, '404'],
    [
      { eventType: 'AwsConsoleSignIn', eventName: 'ConsoleLogin', responseElements: { ConsoleLogin: 'Failure' } },
      'Failure (no error code)',
    ],
  ],
  outcome: [
    [{}, 'succeeded'],
    [{ errorCode: 'AccessDenied' }, 'failed'],
    [{ errorCode: 'Client.DryRunOperation' }, 'dry-run dry run (would have worked)'],
    [
      { eventType: 'AwsConsoleSignIn', eventName: 'ConsoleLogin', responseElements: { ConsoleLogin: 'Failure' } },
      'failed',
    ],
    [{ errorCode: '' }, 'succeeded'],
    [{ eventType: 'AwsConsoleSignIn', eventName: 'ConsoleLogin' }, 'unknown'],
    [{ ...noCall, insightDetails: insight }],
    [{ eventType: 'AwsAggregatedEvent' }],
  ],
  source: [[{}, '192.0.2.92'], [{ sourceIPAddress: undefined }], [{ sourceIPAddress: false }, 'false']],
  region: [[{}, 'us-west-2'], [{ awsRegion: [] }]],
  account: [
    [{}, '111122223333'],
    [{ recipientAccountId: 444455556666 }, '444455556666'],
    [{ recipientAccountId: undefined, accountId: '777788889999' }, '777788889999'],
    [{ recipientAccountId: '' }, '111122223333'],
    [{ recipientAccountId: undefined, userIdentity: {} }],
  ],
  resource: [
    [{}],
    [
      { resources: [{ ARN: 'arn:aws:s3:::one', type: 'AWS::S3::Bucket' }, { aRN: 'arn:aws:s3:::two' }] },
      'arn:aws:s3:::one (AWS::S3::Bucket)',
      'arn:aws:s3:::two',
    ],
    [{ resources: [{ resourceType: 'AWS::S3::Bucket', resourceName: 'logs' }] }, 'logs (AWS::S3::Bucket)'],
    [{ resources: [{ type: 'AWS::XRay::Trace' }, { type: 'AWS::XRay::Trace' }] }, 'AWS::XRay::Trace'],
    [{ resources: [7, null, {}, { ARN: { a: 1 } }, { ARN: 7 }] }, '7'],
    [{ resources: 'x' }],
  ],
  key: [[{}, 'AKIAIOSFODNN7EXAMPLE'], [{ userIdentity: role }, 'ASIAIOSFODNN7EXAMPLE'], [{ userIdentity: 'x' }]],
  agent: [
    [{}, 'aws-cli/2.13.0 AWS CLI 2.13.0 (aws-cli/2.13.0)'],
    [{ userAgent: 'my own program' }, 'my own program'],
    [{ userAgent: undefined }],
  ],
  type: [[{}, 'AwsApiCall'], [{ eventType: null }]],
  category: [[{}, 'Management'], [{ eventCategory: undefined }]],
  readonly: [
    [{}, 'true read'],
    [{ readOnly: false }, 'false write'],
    [{ readOnly: 'false' }, 'false write'],
    [{ readOnly: 'maybe' }, 'maybe'],
    [{ readOnly: undefined }],
  ],
  day: [
    [{}, '2021-06-09 2021-06-09 UTC'],
    [{ eventTime: 'soon' }, 'soon (not a readable time)'],
    [{ eventTime: null }],
  ],
  hour: [
    [{}, '2021-06-09T23 2021-06-09 23:00 UTC'],
    [{ eventTime: '2021-6-9T2:5:7+01:00' }, '2021-06-09T01 2021-06-09 01:00 UTC'],
  ],
  minute: [
    [{}, '2021-06-09T23:09 2021-06-09 23:09 UTC'],
    [{ eventTime: 7 }, '7 (not a readable time)'],
    [{ eventTime: '' }],
  ],
  file: [[{}]],
  request: [[{}, '29184022-b2d5-11e3-a63d-9b463e6d0ff0'], [{ requestID: null }]],
  id: [
    [{ eventID: 'a', requestID: 'b', sharedEventID: 'c' }, 'a', 'b', 'c'],
    [{ eventID: undefined, eventId: 'a', requestID: 'a' }, 'a'],
    [{ eventID: undefined, requestID: undefined }],
    [{ eventID: 7, requestID: false }, '7', 'false'],
  ],
};

describe('facets', () => {
  for (const [id, events] of Object.entries(cases)) {
    it(id, () => {
      for (const [overrides, ...expected] of events) {
        assert.deepEqual(told(id, recordOf(overrides)), expected, JSON.stringify(overrides));
      }
    });
  }

  it('have a case each, and ids and titles of their own', () => {
    assert.deepEqual(Object.keys(cases).sort(), facets.map(({ id }) => id).sort());
    const ids = facets.flatMap(({ id, formerIds }) => [id, ...(formerIds ?? [])]);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(new Set(facets.map(({ title }) => title)).size, facets.length);
  });

  it('that share a file are all registered', () => {
    for (const one of [...Object.values(fields), ...Object.values(identities), ...Object.values(times)]) {
      assert.ok(facets.includes(one), one.id);
    }
  });

  it('are known by former ids, and nobody else', () => {
    assert.deepEqual(
      facetsWith(['time', 'nonsense', 'eventName', 'event', 'constructor']).map(({ id }) => id),
      ['hour', 'event'],
    );
  });

  it('tell logs apart by the name that the event does not know', () => {
    const { keysOf, textOf, ofLogs } = facet('file');
    assert.deepEqual(keysOf(recordOf(), 'a/b/c.json'), ['a/b/c.json']);
    assert.deepEqual(textOf('a/b/c.json', recordOf()), { label: 'c.json', description: 'a/b' });
    assert.deepEqual(textOf('c.json', recordOf()), { label: 'c.json' });
    assert.deepEqual(
      facets.filter((one) => one.ofLogs).map(({ id }) => id),
      ['file'],
    );
    assert.ok(ofLogs);
  });

  it('say the same of a damaged event, and read what lost its marks', () => {
    const sound = recordOf({ resources: [{ ARN: 'arn:aws:s3:::one' }], sharedEventID: 'x' });
    const text = sound.source.slice(sound.tree.offset, sound.tree.offset + sound.tree.length);
    const damaged = read(text.replaceAll('":', '"=>').replace('"readOnly"=>true', 'readOnly: true,')).records.at(0);
    assert.equal(damaged?.damaged, true);
    for (const { id } of facets) {
      assert.deepEqual(told(id, damaged), told(id, sound), id);
    }
  });

  it('say of no event that it had no error which does not tell how it ended', () => {
    const signIn = recordOf({ eventType: 'AwsConsoleSignIn', eventName: 'ConsoleLogin', responseElements: null });
    assert.deepEqual([told('outcome', signIn), told('error', signIn)], [['unknown'], []]);
    assert.equal(facet('error').none, 'no error told');
  });

  it('read rows of tables, whose values are texts', () => {
    const [row] = read(fixture('containers', 'athena.csv') ?? '').records;
    assert.ok(row?.row);
    const said = Object.fromEntries(facets.map(({ id }) => [id, told(id, row)]));
    assert.deepEqual(said, rowOfAthena);
  });
});

const rowOfAthena = {
  service: ['s3.amazonaws.com S3 (s3.amazonaws.com)'],
  event: ['CreateBucket'],
  identity: ['role Harbor, account 111122223333 role Harbor (account 111122223333)'],
  session: ['night-shift of role Harbor, account 111122223333 night-shift (role Harbor)'],
  error: [],
  outcome: ['succeeded'],
  source: ['192.0.2.17'],
  region: ['eu-central-1'],
  account: ['111122223333'],
  resource: [],
  key: ['ASIAIOSFODNN7EXAMPLE'],
  agent: ['aws-cli/2.15.0 AWS CLI 2.15.0 (aws-cli/2.15.0)'],
  type: ['AwsApiCall'],
  category: [],
  readonly: ['false write'],
  day: ['2024-05-14 2024-05-14 UTC'],
  hour: ['2024-05-14T09 2024-05-14 09:00 UTC'],
  minute: ['2024-05-14T09:31 2024-05-14 09:31 UTC'],
  file: [],
  request: ['5f3c1f0e-0000-4000-8000-000000000001'],
  id: ['c0ffee00-0000-4000-8000-000000000001', '5f3c1f0e-0000-4000-8000-000000000001'],
};
