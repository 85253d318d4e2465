import assert from 'node:assert/strict';
import {
  type BranchRow,
  drain,
  eventsOf,
  type LogDocument,
  type LogRecord,
  type Order,
  type Row,
  read,
  rowsOf,
  rowsOfSome,
  runText,
} from '../../../src/core';
import { buildRecord, type Json, logOf } from '../../support/buildRecord';
import { rowLine } from '../../support/rowLines';

type Fields = { readonly [name: string]: Json | undefined };

/** A call of S3 at a second. */
function call(eventName: string, second: number, more: Fields = {}): Fields {
  const clock = String(second).padStart(2, '0');
  return { eventName, eventSource: 's3.amazonaws.com', eventTime: `2021-07-30T16:32:${clock}Z`, ...more };
}

const other = { eventSource: 'kms.amazonaws.com' };
const denied = { errorCode: 'AccessDenied' };

/** All rows, each with those below it. */
function linesBelow(row: BranchRow, depth = 0): string[] {
  return drain(row.load()).flatMap((child) => [
    `${'  '.repeat(depth)}${rowLine(child)}`,
    ...(child.kind === 'event' ? [] : linesBelow(child, depth + 1)),
  ]);
}

function lines(log: LogDocument, levels: readonly string[], order: Order = 'usual'): string[] {
  return linesBelow(rowsOf(eventsOf(log), { levels, order }));
}

describe('rows', () => {
  it('stand for a group and for the one that is all of it, down to a single event', () => {
    const log = logOf(
      call('GetObject', 1),
      call('GetObject', 2, denied),
      call('Decrypt', 3, other),
      call('Encrypt', 4, other),
      call('PutRule', 5, { eventSource: 'events.amazonaws.com' }),
    );
    assert.deepEqual(lines(log, ['service', 'event']), [
      'KMS 2',
      '  Decrypt → 2',
      '  Encrypt → 3',
      'S3 › GetObject 2',
      '  → 0',
      '  → 1',
      'EventBridge › PutRule → 4',
    ]);
  });

  it('put events in the order of their times, those of one time as in the file', () => {
    const log = logOf(call('C', 5), call('A', 9), call('B', 5), call('D', 1), { eventTime: 'soon' });
    assert.deepEqual(lines(log, []), ['→ 3', '→ 0', '→ 2', '→ 1', '→ 4']);
  });

  it('fold equal calls that follow each other in time, and no others', () => {
    const records = [7, 1, 2, 3, 9, 8].map((second) => call('GetObject', second));
    const log = logOf(...records, call('PutObject', 5), call('GetObject', 10, denied), call('PutObject', 11));
    assert.deepEqual(lines(log, ['service']), [
      'S3 9',
      '  run 1–3 × 3',
      '    → 1',
      '    → 2',
      '    → 3',
      '  → 6',
      '  run 7–9 × 3',
      '    → 0',
      '    → 5',
      '    → 4',
      '  → 7',
      '  → 8',
    ]);
  });

  it('fold no sums of calls, since their number is not that of the calls', () => {
    for (const eventType of ['AwsAggregatedEvent', 'AwsCloudTrailInsight']) {
      const sums = [1, 2, 3].map((second) => call('GetObject', second, { eventType }));
      assert.deepEqual(lines(logOf(...sums), []), ['→ 0', '→ 1', '→ 2'], eventType);
    }
  });

  it('make one row of a group that is one run', () => {
    const log = logOf(...[3, 1, 2].map((second) => call('GetObject', second)), call('PutObject', 5));
    assert.deepEqual(lines(log, ['service', 'event']), [
      'S3 4',
      '  GetObject run 1–3 × 3',
      '    → 1',
      '    → 2',
      '    → 0',
      '  PutObject → 3',
    ]);
  });

  it('say of a group of two equal calls who made them', () => {
    const onBehalfOf = {
      userId: 'd89263dd-user',
      identityStoreArn: 'arn:aws:identitystore::111122223333:identitystore/d-1',
    };
    const issued = (second: number) =>
      call('GetRoleCredentials', second, {
        eventSource: 'sso.amazonaws.com',
        eventType: 'AwsServiceEvent',
        userIdentity: { type: 'IdentityCenterUser', accountId: '111122223333', onBehalfOf },
        requestParameters: null,
        serviceEventDetails: { role_name: 'Developer', account_id: '111122223333' },
      });
    const events = eventsOf(logOf(issued(1), issued(9), call('GetObject', 3)));
    const [group] = drain(rowsOf(events, { levels: ['service', 'event'] }).load()) as BranchRow[];
    assert.deepEqual([group?.kind, group?.members.length], ['group', 2]);
    const said = runText(events.at(0) as LogRecord, group!.run!, group!.path);
    assert.deepEqual([said.actor, said.target], ['Identity Center user d89263dd-user', 'Developer, 111122223333']);
  });

  it('tell what all calls of a run were about', () => {
    const about = (key: string) => ({ requestParameters: { bucketName: 'logs', key } });
    const root = rowsOf(eventsOf(logOf(...['a', 'b', 'c'].map((key, index) => call('GetObject', index, about(key))))), {
      levels: [],
    });
    const [run] = drain(root.load()) as BranchRow[];
    assert.deepEqual(run?.run?.targets, ['logs']);
  });

  it('say how many things a run was about, where its calls were about different ones', () => {
    const told = (eventName: string, ...asked: readonly { readonly [name: string]: Json }[]) => {
      const calls = asked.map((requestParameters, index) => call(eventName, index, { requestParameters }));
      const events = eventsOf(logOf(...calls));
      const [row] = drain(rowsOf(events, { levels: [] }).load()) as BranchRow[];
      const run = row?.run;
      return run && runText(events.at(run.index) as LogRecord, run, []).target;
    };
    const inBucket = (bucketName: string, key?: string) => ({ bucketName, ...(key && { key }) });
    assert.equal(told('GetBucketPolicy', inBucket('a'), inBucket('b'), inBucket('a')), '2 buckets');
    assert.equal(told('GetBucketPolicy', inBucket('a'), inBucket('a'), inBucket('a')), 'a');
    assert.equal(told('GetObject', inBucket('a', '1'), inBucket('a', '2'), inBucket('a', '3')), 'a, 3 objects');
    assert.equal(told('GetObject', inBucket('a', '1'), inBucket('b', '2'), inBucket('b', '2')), '2 objects, 2 buckets');
    assert.equal(told('ListBuckets', {}, {}, {}), undefined);
    assert.equal(told('GetThing', { policyName: 'a' }, { policyName: 'b' }, {}), '2 policies');
  });

  it('count a thing once that is called by several names, and no circumstances', () => {
    const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
    const arn = `arn:aws:kms:us-west-2:111122223333:key/${id}`;
    const told = (eventSource: string, eventName: string, ...more: readonly Fields[]) => {
      const events = eventsOf(logOf(...more.map((one, index) => call(eventName, index, { eventSource, ...one }))));
      const [row] = drain(rowsOf(events, { levels: [] }).load()) as BranchRow[];
      return row?.run && runText(events.at(row.run.index) as LogRecord, row.run, []).target;
    };
    const key = (keyId: string, ARN?: string) => ({
      requestParameters: { keyId },
      ...(ARN && { resources: [{ type: 'AWS::KMS::Key', ARN }] }),
    });
    assert.equal(told('kms.amazonaws.com', 'Decrypt', key(id), key(arn), key('alias/own', arn)), id);
    const elsewhere = arn.replace('us-west-2', 'eu-west-1');
    assert.equal(told('kms.amazonaws.com', 'Decrypt', key(id), key(arn), key(elsewhere)), '2 KMS keys');
    // Nobody knows whose alias that is.
    assert.equal(told('kms.amazonaws.com', 'Decrypt', key(id), key('alias/own'), key('alias/own')), '2 KMS keys');
    const queue = (queueUrl: string) => ({ requestParameters: { queueUrl } });
    const url = 'https://sqs.us-west-2.amazonaws.com/111122223333/jobs';
    assert.equal(told('sqs.amazonaws.com', 'GetQueueUrl', queue(url), queue('jobs'), queue('jobs')), 'jobs');
    const assumed = (accessKeyId: string, expiration: string) => ({
      requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/Harbor' },
      responseElements: { credentials: { accessKeyId, expiration } },
    });
    assert.equal(
      told('sts.amazonaws.com', 'AssumeRole', assumed('A', '1:00'), assumed('B', '2:00'), assumed('C', '3:00')),
      'Harbor, 3 issued keys',
    );
  });

  it('sort events by name or by count when asked', () => {
    const log = logOf(call('B', 1), call('A', 2), call('C', 3), call('C', 4), call('C', 5), call('A', 6));
    const top = (order: Order) => drain(rowsOf(eventsOf(log), { levels: [], order }).load()).map(rowLine);
    assert.deepEqual(top('usual'), ['→ 0', '→ 1', 'run 3–5 × 3', '→ 5']);
    assert.deepEqual(top('name'), ['→ 1', '→ 5', '→ 0', 'run 3–5 × 3']);
    assert.deepEqual(top('count'), ['run 3–5 × 3', '→ 0', '→ 1', '→ 5']);
  });

  it('sort groups of one event as events, by time, unless names are asked for', () => {
    const single = (eventName: string, second: number, service: string) =>
      call(eventName, second, { eventSource: `${service}.amazonaws.com` });
    const log = logOf(
      single('PutRule', 9, 'events'),
      single('Decrypt', 5, 'kms'),
      single('Encrypt', 6, 'kms'),
      single('GetObject', 7, 's3'),
      single('Publish', 3, 'sns'),
    );
    const top = (order: Order) =>
      drain(rowsOf(eventsOf(log), { levels: ['service', 'event'], order }).load()).map(rowLine);
    const [kms, events, s3, sns] = ['KMS 2', 'EventBridge › PutRule → 0', 'S3 › GetObject → 3', 'SNS › Publish → 4'];
    assert.deepEqual(top('usual'), [kms, sns, s3, events]);
    assert.deepEqual(top('count'), [kms, sns, s3, events]);
    assert.deepEqual(top('time'), [sns, kms, s3, events]);
    assert.deepEqual(top('name'), [events, kms, s3, sns]);
  });

  it('give every row an id of its own, the same in another reading', () => {
    const make = () =>
      logOf(call('a/b', 1), call('a', 2), call('\ud800', 3), call('', 4), call('a', 5), call('a', 6), call('a', 7));
    const ids = (row: Row): string[] => [row.id, ...(row.kind === 'event' ? [] : drain(row.load()).flatMap(ids))];
    for (const levels of [['event', 'service'], ['service'], []]) {
      const found = ids(rowsOf(eventsOf(make()), { levels }));
      assert.equal(new Set(found).size, found.length);
      assert.deepEqual(ids(rowsOf(eventsOf(make()), { levels })), found);
    }
  });

  it('count what failed and what is damaged below them', () => {
    const log = logOf(call('A', 1, denied), call('A', 2), call('B', 3, denied), call('B', 4, denied));
    const found = drain(rowsOf(eventsOf(log), { levels: ['event'] }).load()) as BranchRow[];
    assert.deepEqual(
      found.map(({ failures, damaged }) => [failures, damaged]),
      [
        [1, 0],
        [2, 0],
      ],
    );
  });

  it('count a thing once, although an event that breaks off does not say of which account it is', () => {
    const event = (second: number, key: string) =>
      buildRecord(call('GetObject', second, { requestParameters: { bucketName: 'site', key } }));
    const whole = [event(1, 'a'), event(2, 'b'), event(3, 'c')];
    const cut = event(4, 'a')
      .replace(/,"recipientAccountId":"\d+"/, '')
      .slice(0, -1);
    assert.ok(!cut.includes('recipientAccountId'));
    const log = read(`{"Records":[${[...whole, cut].join(',')}`);
    const [row] = drain(rowsOf(eventsOf(log), { levels: [] }).load());
    assert.ok(row?.kind === 'run' && row.run && log.records.at(3)?.damaged);
    assert.equal(runText(log.records.at(0) as LogRecord, row.run, []).target, 'site, 3 objects');
  });

  it('list some of the events only', () => {
    const log = logOf(call('A', 5), call('A', 2), call('B', 3));
    const root = rowsOfSome(eventsOf(log), '!some', [0, 1]);
    assert.deepEqual(linesBelow(root), ['→ 1', '→ 0']);
    assert.deepEqual(
      drain(root.load()).map(({ id }) => id),
      ['!some/record=1', '!some/record=0'],
    );
  });
});
