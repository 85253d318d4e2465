import assert from 'node:assert/strict';
import { facets, type GroupNode, groupRecords, type LogDocument, pathTo, read } from '../../src/core';
import { logOf } from '../support/buildRecord';
import { readAllBytes } from '../support/readBytes';

function rows(node: GroupNode): string[] {
  return node.groups().map(({ label, count }) => `${label} ${count}`);
}

function group(log: LogDocument, ...levels: string[]): string[] {
  return rows(groupRecords(log, levels));
}

function many(count: number, field: (index: number) => Record<string, string>): LogDocument {
  const records = Array.from({ length: count }, (_, index) => ({
    eventVersion: '1.08',
    eventID: `${index}`,
    ...field(index),
  }));
  return read(JSON.stringify({ Records: records }));
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
    const [mesh] = groupRecords(log, ['service', 'eventName']).groups();
    assert.deepEqual(rows(mesh!), ['A 2', 'B 1']);
    assert.deepEqual(mesh!.records(), []);
    assert.deepEqual(mesh!.groups()[0]!.records(), [0, 2]);
    assert.deepEqual(mesh!.groups()[0]!.groups(), []);
  });

  it('without levels lists the records, and passes over levels nobody knows', () => {
    const log = logOf({}, {});
    assert.deepEqual(groupRecords(log, []).records(), [0, 1]);
    assert.deepEqual(groupRecords(log, ['nonsense']).records(), [0, 1]);
    assert.deepEqual(groupRecords(logOf(), ['service']).groups(), []);
  });

  it('loses no record under any facet', () => {
    const log = logOf({}, { userIdentity: 7, resources: 'x' }, { eventTime: 'soon', eventSource: undefined });
    for (const { id } of facets) {
      const found = groupRecords(log, [id])
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
    const root = groupRecords(log, ['error']);
    assert.equal(root.failures, 3);
    assert.deepEqual(rows(root), ['AccessDenied 1', 'Failed authentication 1', 'Failure 1', 'no error 2']);
    assert.deepEqual(
      root.groups().map((node) => node.failures),
      [1, 1, 1, 0],
    );
  });

  it('calls services by name where it knows one', () => {
    const log = logOf({}, { eventSource: 'brand-new.amazonaws.com' });
    const found = groupRecords(log, ['service']).groups();
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
    const root = groupRecords(log, ['service']);
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
    const root = groupRecords(log, ['resource']);
    assert.equal(root.count, 3);
    assert.deepEqual(rows(root), ['arn:aws:s3:::one 2', 'AWS::XRay::Trace 1', 'arn:aws:s3:::two 1']);
    assert.equal(root.groups()[0]!.description, 'AWS::S3::Bucket');
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
      assert.deepEqual(rows(groupRecords(bytes, [id])), group(log, id));
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
      assert.deepEqual(groupRecords(log, [former, id]).groups()[0]!.groups(), []);
      assert.equal(groupRecords(log, [former]).groups()[0]!.facet, id);
    }
  });

  it('puts the events of a log under its name, where it is told', () => {
    const log = logOf({}, {});
    assert.deepEqual(rows(groupRecords(log, ['file'], 'folder/one.json')), ['one.json 2']);
    assert.deepEqual(group(log, 'file'), ['no file 2']);
  });

  it('gives every node an id of its own, also for hostile keys', () => {
    const log = logOf({ eventName: 'a/b' }, { eventName: 'a' }, { eventName: '\ud800' }, { eventName: '' });
    const ids = groupRecords(log, ['eventName', 'service'])
      .groups()
      .flatMap((node) => [node.id, ...node.groups().map(({ id }) => id)]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('pages more than a thousand records or groups, each item below its page', () => {
    const flat = groupRecords(
      many(2001, () => ({})),
      [],
    );
    assert.deepEqual(rows(flat), ['1 to 1,000 1000', '1,001 to 2,000 1000', '2,001 to 2,001 1']);
    const wide = groupRecords(
      many(1001, (index) => ({ eventName: `E${index}` })),
      ['eventName'],
    );
    const [first, second] = wide.groups();
    assert.deepEqual([first!.groups().length, second!.groups().length], [1000, 1]);
    assert.equal(second!.groups()[0]!.parent, second);
    assert.equal(second!.count, 1);
  });

  it('yields while it works through many records', () => {
    const root = groupRecords(
      many(250, () => ({})),
      ['service'],
    );
    assert.equal([...root.prepare()].length, 2);
    assert.equal([...root.prepare()].length, 0);
  });
});

describe('pathTo', () => {
  it('leads from the root to the group that lists the record', () => {
    const log = logOf({ eventName: 'A' }, { eventName: 'B' });
    const path = pathTo(groupRecords(log, ['service', 'eventName']), 1);
    assert.deepEqual(path.map(({ label }) => label).slice(1), ['B']);
    assert.deepEqual(pathTo(groupRecords(log, ['service']), 7), []);
  });

  it('finds its way through pages', () => {
    const root = groupRecords(
      many(1500, () => ({})),
      [],
    );
    assert.deepEqual(
      pathTo(root, 1200).map(({ label }) => label),
      ['1,001 to 1,500'],
    );
  });
});
