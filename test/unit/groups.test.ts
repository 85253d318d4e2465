import assert from 'node:assert/strict';
import { drain, eventsOf, facets, type GroupNode, groupRecords, type LogDocument, type Order } from '../../src/core';
import { logOf } from '../support/buildRecord';
import { readAllBytes } from '../support/readBytes';

function rows(node: GroupNode): string[] {
  return node.groups().map(({ label, count }) => `${label} ${count}`);
}

function rowOf(node: GroupNode | undefined): string {
  return `${node?.label} ${node?.count}`;
}

function group(log: LogDocument, ...levels: string[]): string[] {
  return rows(groupRecords(eventsOf(log), levels));
}

const role = (session: string) => ({
  userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::111122223333:assumed-role/MyRole/${session}` },
});

describe('groupRecords', () => {
  it('puts the largest group first, then by name, and records without a key last', () => {
    const log = logOf(
      { eventName: 'B' },
      { eventName: 'A' },
      { eventName: 'C' },
      { eventName: 'C' },
      { eventName: undefined },
      { eventName: '' },
      { eventName: null },
    );
    assert.deepEqual(group(log, 'eventName'), ['C 2', 'A 1', 'B 1', 'no event name 3']);
  });

  it('nests levels and ends in record indexes in text order', () => {
    const log = logOf({ eventName: 'A' }, { eventName: 'B' }, { eventName: 'A' }, { eventSource: 'kms.amazonaws.com' });
    const [mesh] = groupRecords(eventsOf(log), ['service', 'eventName']).groups();
    assert.deepEqual(rows(mesh!), ['A 2', 'B 1']);
    assert.deepEqual(mesh!.records(), []);
    assert.deepEqual(mesh!.groups()[0]!.records(), [0, 2]);
    assert.deepEqual(mesh!.groups()[0]!.groups(), []);
  });

  it('without levels lists the records, and passes over levels nobody knows', () => {
    const log = logOf({}, {});
    assert.deepEqual(groupRecords(eventsOf(log), []).records(), [0, 1]);
    assert.deepEqual(groupRecords(eventsOf(log), ['nonsense']).records(), [0, 1]);
    assert.deepEqual(groupRecords(eventsOf(logOf()), ['service']).groups(), []);
  });

  it('loses no record under any facet', () => {
    const log = logOf({}, { userIdentity: 7, resources: 'x' }, { eventTime: 'soon', eventSource: undefined });
    for (const { id } of facets) {
      const found = groupRecords(eventsOf(log), [id])
        .groups()
        .flatMap((node) => [...node.records()]);
      assert.deepEqual([...new Set(found)].sort(), [0, 1, 2], id);
    }
  });

  it('counts failures: error codes, messages without a code, failed sign-ins', () => {
    const signIn = (outcome: string) => ({
      eventType: 'AwsConsoleSignIn',
      eventName: 'ConsoleLogin',
      responseElements: { ConsoleLogin: outcome },
    });
    const log = logOf(
      { errorCode: 'AccessDenied' },
      { errorMessage: 'Failed authentication' },
      signIn('Failure'),
      signIn('Success'),
      { errorCode: '' },
    );
    const root = groupRecords(eventsOf(log), ['error']);
    assert.equal(root.failures, 3);
    assert.deepEqual(rows(root), ['AccessDenied 1', 'Failed authentication 1', 'Failure 1', 'no error told 2']);
    assert.deepEqual(
      root.groups().map((node) => node.failures),
      [1, 1, 1, 0],
    );
  });

  it('calls services by name where it knows one', () => {
    const log = logOf({}, { eventSource: 'brand-new.amazonaws.com' });
    const found = groupRecords(eventsOf(log), ['service']).groups();
    assert.deepEqual(
      found.map(({ label, description }) => [label, description]),
      [
        ['App Mesh', 'appmesh.amazonaws.com'],
        ['brand-new.amazonaws.com', undefined],
      ],
    );
  });

  it('puts Insights events under the service, action and error that they tell of', () => {
    const insightDetails = {
      eventSource: 's3.amazonaws.com',
      eventName: 'GetBucketPolicy',
      errorCode: 'NoSuchBucketPolicy',
    };
    const none = { eventSource: undefined, eventName: undefined, userIdentity: undefined };
    const log = logOf({ ...none, eventType: 'AwsCloudTrailInsight', insightDetails });
    const root = groupRecords(eventsOf(log), ['service']);
    assert.deepEqual(rows(root), ['S3 1']);
    assert.deepEqual(group(log, 'eventName'), ['GetBucketPolicy 1']);
    assert.deepEqual(group(log, 'error'), ['NoSuchBucketPolicy 1']);
    assert.equal(root.failures, 0);
  });

  it('groups roles without their sessions, and sessions by themselves', () => {
    const log = logOf(role('a'), role('b'), role('b'), {});
    assert.deepEqual(group(log, 'identity'), ['role MyRole 3', 'user Mary_Major 1']);
    assert.deepEqual(group(log, 'session'), ['b 2', 'a 1', 'no session 1']);
  });

  it('puts a record under each resource it names and counts it once above', () => {
    const log = logOf(
      { resources: [{ ARN: 'arn:aws:s3:::one', type: 'AWS::S3::Bucket' }, { arn: 'arn:aws:s3:::two' }] },
      { resources: [{ ARN: 'arn:aws:s3:::one' }] },
      { resources: [{ type: 'AWS::XRay::Trace' }] },
    );
    const root = groupRecords(eventsOf(log), ['resource']);
    assert.equal(root.count, 3);
    assert.deepEqual(rows(root), ['arn:aws:s3:::one 2', 'AWS::XRay::Trace 1', 'arn:aws:s3:::two 1']);
    assert.equal(root.groups()[0]!.description, 'AWS::S3::Bucket');
  });

  it('nests the objects of a bucket in it, beside the events that are about the bucket itself', () => {
    const about = (...arns: string[]) => ({ resources: arns.map((ARN) => ({ ARN, type: 'AWS::S3::Object' })) });
    const log = logOf(
      about('arn:aws:s3:::logs', 'arn:aws:s3:::logs/a/1.json'),
      about('arn:aws:s3:::logs/a/2.json'),
      about('arn:aws:s3:::logs/a/2.json'),
      about('arn:aws:s3:::logs'),
      about('arn:aws:s3:::other/x'),
      about('arn:aws:dynamodb:us-east-1:111122223333:table/t'),
    );
    const [logs, table, other] = groupRecords(eventsOf(log), ['resource', 'event']).groups();
    assert.deepEqual([logs, table, other].map(rowOf), [
      'arn:aws:s3:::logs 4',
      'arn:aws:dynamodb:us-east-1:111122223333:table/t 1',
      'arn:aws:s3:::other 1',
    ]);
    assert.deepEqual(rows(logs!), ['a/2.json 2', 'a/1.json 1', 'itself 1']);
    assert.deepEqual(logs!.groups()[0]!.key, 'arn:aws:s3:::logs/a/2.json');
    assert.deepEqual(rows(logs!.groups()[0]!), ['DescribeMesh 2']);
    assert.deepEqual(rows(table!), ['DescribeMesh 1']);
    assert.deepEqual(rows(other!), ['x 1']);
  });

  it('sorts groups by time, count or name when asked', () => {
    const at = (eventName: string, second: number) => ({ eventName, eventTime: `2021-06-09T23:09:0${second}Z` });
    const log = logOf(at('B', 5), at('A', 7), at('A', 3), at('C', 4), { eventName: undefined, eventTime: 'soon' });
    const sorted = (order: Order, level = 'event') => rows(groupRecords(eventsOf(log), [level], { order }));
    assert.deepEqual(sorted('time'), ['A 2', 'C 1', 'B 1', 'no event name 1']);
    assert.deepEqual(sorted('count'), ['A 2', 'C 1', 'B 1', 'no event name 1']);
    assert.deepEqual(sorted('name'), ['A 2', 'B 1', 'C 1', 'no event name 1']);
    const hours = logOf(
      at('B', 1),
      { eventTime: '2021-06-09T22:00:00Z' },
      { eventTime: '2021-06-10T22:00:00Z' },
      at('A', 2),
    );
    const labels = (order: Order) =>
      groupRecords(eventsOf(hours), ['hour'], { order })
        .groups()
        .map(({ label }) => label.slice(8, 13));
    assert.deepEqual(labels('usual'), ['09 22', '09 23', '10 22']);
    assert.deepEqual(labels('count'), ['09 23', '09 22', '10 22']);
  });

  it('puts records in the order of their times, those of one time as in the file, unreadable ones last', () => {
    const times = [
      '2021-06-09T23:09:46Z',
      'soon',
      '2021-06-09T23:09:45Z',
      '2021-06-10T01:09:45+02:00',
      '2021-06-08T00:00:00Z',
    ];
    const root = groupRecords(eventsOf(logOf(...times.map((eventTime) => ({ eventTime })))), []);
    assert.deepEqual(root.records(), [4, 2, 3, 0, 1]);
    assert.deepEqual(root.members, [0, 1, 2, 3, 4]);
  });

  it('says which group is alone in another one', () => {
    const log = logOf(
      { eventName: 'A' },
      { eventName: 'A', errorCode: 'X' },
      { eventName: 'B', eventSource: 'x.amazonaws.com' },
    );
    const [mesh] = groupRecords(eventsOf(log), ['service', 'event', 'error']).groups();
    const only = drain(mesh!.sole());
    assert.equal(only?.label, 'A');
    assert.equal(drain(only!.sole()), undefined);
    assert.equal(drain(groupRecords(eventsOf(log), ['service']).sole()), undefined);
    assert.equal(drain(groupRecords(eventsOf(logOf()), ['service']).sole()), undefined);
  });

  it('orders hours by time, reading times as they come', () => {
    const times = ['2018-10-01T00:24:36Z', '2018-9-01T00:24:36Z', 'yesterday', '2018-09-01T00:59:59Z'];
    const log = logOf(...times.map((eventTime) => ({ eventTime })));
    assert.deepEqual(group(log, 'time'), ['2018-09-01 00:00 UTC 2', '2018-10-01 00:00 UTC 1', 'yesterday 1']);
  });

  it('groups what was read from bytes as it does what was read from the text', () => {
    const log = logOf({ eventName: 'A' }, role('a'), { eventName: 'A', errorCode: 'X' });
    const bytes = readAllBytes(new TextEncoder().encode(log.text));
    for (const { id } of facets) {
      assert.deepEqual(rows(groupRecords(eventsOf(bytes), [id])), group(log, id));
    }
  });

  it('knows levels by the ids of earlier versions, and takes no level twice', () => {
    const log = logOf({ eventName: 'A' }, { eventName: 'B', sourceIPAddress: 'x' });
    for (const [former, id] of [
      ['eventName', 'event'],
      ['sourceAddress', 'source'],
      ['time', 'hour'],
    ] as const) {
      assert.deepEqual(group(log, former), group(log, id));
      assert.deepEqual(groupRecords(eventsOf(log), [former, id]).groups()[0]!.groups(), []);
      assert.equal(groupRecords(eventsOf(log), [former]).groups()[0]!.facet, id);
    }
  });

  it('puts the events of a log under its name, where it is told', () => {
    const log = logOf({}, {});
    assert.deepEqual(rows(groupRecords(eventsOf(log, 'folder/one.json'), ['file'])), ['one.json 2']);
    assert.deepEqual(group(log, 'file'), ['no file 2']);
  });

  it('gives every node an id of its own, also for hostile keys', () => {
    const log = logOf({ eventName: 'a/b' }, { eventName: 'a' }, { eventName: '\ud800' }, { eventName: '' });
    const ids = groupRecords(eventsOf(log), ['eventName', 'service'])
      .groups()
      .flatMap((node) => [node.id, ...node.groups().map(({ id }) => id)]);
    assert.equal(new Set(ids).size, ids.length);
  });
});
