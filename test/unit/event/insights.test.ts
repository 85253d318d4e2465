import assert from 'node:assert/strict';
import {
  drain,
  eventCard,
  eventSentence,
  eventText,
  type Facet,
  facetsWith,
  type LogRecord,
  overviewOf,
  read,
  summarize,
} from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { rowsOf, setOf } from '../../support/filter/setOf';
import { host } from '../../support/hover';
import { insightDetails, insightFields } from '../../support/insight';

const counted = (dimension: string, ...names: readonly string[]) => ({
  dimension,
  statistics: names.map((name, index) => ({ name, value: 100 - index })),
});

function recordOf(event: object): LogRecord {
  return read(JSON.stringify({ Records: [event] })).records.at(0) as LogRecord;
}

/** An event that sums up five minutes, counted by these attributes. */
function aggregated(primaryDimension: object, ...details: readonly object[]): LogRecord {
  return recordOf({
    eventVersion: '1.0',
    eventId: 'c0ffee00-0000-4000-8000-000000000031',
    eventType: 'AwsAggregatedEvent',
    eventCategory: 'Aggregated',
    eventSource: 's3.amazonaws.com',
    accountId: '111122223333',
    awsRegion: 'eu-central-1',
    timeWindow: { windowStart: '2024-05-14T09:40:00Z', windowEnd: '2024-05-14T09:45:00Z', windowSize: 'PT5M' },
    summary: { primaryDimension, details },
  });
}

/** One that names no service, as those of AWS may not. */
function ofNoService(primaryDimension: object): LogRecord {
  const awsRegion = 'eu-central-1';
  return recordOf({
    eventType: 'AwsAggregatedEvent',
    eventCategory: 'Aggregated',
    awsRegion,
    summary: { primaryDimension },
  });
}

/** An event that tells of an unusual rate of calls, most of them by this caller. */
function insight(userIdentityArn?: string, details: object = {}): LogRecord {
  return recordOf(toldBy(userIdentityArn, details));
}

function toldBy(userIdentityArn?: string, details: object = {}): object {
  const value = { value: userIdentityArn, average: 85.4 };
  return {
    ...insightFields,
    insightDetails: {
      ...insightDetails,
      insightContext: {
        statistics: { baseline: { average: 0.02 }, insight: { average: 85.4 }, insightDuration: 7 },
        attributions: userIdentityArn ? [{ attribute: 'userIdentityArn', insight: [value], baseline: [] }] : [],
      },
      ...details,
    },
  };
}

function cardOf(record: LogRecord): string {
  return eventCard(record, read('{}'), host);
}

describe('events that sum up many calls', () => {
  it('are named by the actions that they counted', () => {
    const names = [
      aggregated(counted('eventName', 'GetObject')),
      aggregated(counted('eventName', 'GetObject', 'PutObject', 'HeadObject')),
      aggregated(counted('resourceARN', 'arn:aws:s3:::b'), counted('eventName', 'GetObject')),
      aggregated(counted('userIdentity', 'AWSAccount:111122223333')),
      insight(),
    ].map((record) => summarize(record).eventName);
    const byCaller = 'data events by userIdentity';
    assert.deepEqual(names, [
      'GetObject',
      'GetObject, HeadObject and PutObject',
      'GetObject',
      byCaller,
      'RunInstances',
    ]);
  });

  it('name their callers as far as they tell them', () => {
    const identities = [
      insight('arn:aws:sts::111122223333:assumed-role/WebServer/i-1'),
      insight('arn:aws:iam::111122223333:user/ana'),
      insight(),
      aggregated(counted('eventName', 'GetObject'), counted('userIdentity', 'AWSAccount:111122223333', 'x')),
      aggregated(counted('eventName', 'GetObject')),
    ].map((record) => summarize(record).identity);
    assert.deepEqual(identities, [
      'above all role WebServer (session i-1)',
      'above all user ana',
      'unnamed callers',
      'AWSAccount:111122223333 and 1 more',
      'unnamed callers',
    ]);
  });

  it('stand under whoever called above all, not under calls that were all of that caller, who counts once', () => {
    const ana = 'arn:aws:iam::111122223333:user/ana';
    const record = insight(ana);
    const who = facetsWith(['identity'])[0] as Facet;
    const key = 'above all user ana, account 111122223333';
    assert.deepEqual(who.keysOf(record), [key]);
    assert.deepEqual(who.textOf(key, record), { label: 'above all user ana', description: 'account 111122223333' });
    const called = buildRecord({ userIdentity: { type: 'IAMUser', arn: ana, accountId: '111122223333' } });
    const set = setOf({ 'log.json': `{"Records":[${JSON.stringify(toldBy(ana))},${called}]}` });
    assert.equal(drain(overviewOf(set)).identities, 1);
    assert.deepEqual(rowsOf('identity:ana', set), [0, 1]);
    assert.deepEqual(rowsOf('identity:"user ana"', set), [1]);
  });

  it('name the caller with most of the unusual calls, whatever the order in which they are written', () => {
    const shares = [
      { value: 'arn:aws:iam::111122223333:user/few', average: 0.9 },
      { value: 'arn:aws:iam::111122223333:user/many', average: 4.6 },
      { value: 'arn:aws:iam::111122223333:user/unknown' },
    ];
    const context = (insight: readonly object[]) => ({
      insightContext: { attributions: [{ attribute: 'userIdentityArn', insight, baseline: [] }] },
    });
    const record = insight(undefined, context(shares));
    assert.equal(summarize(record).identity, 'above all user many');
    assert.match(cardOf(record), /most often `arn:aws:iam::111122223333:user\/many` \(4\.6 a minute\)/);
    assert.equal(summarize(insight(undefined, context(shares.slice(2)))).identity, 'above all user unknown');
  });

  it('name all callers of whom none stands out', () => {
    const roleArn = (name: string) => `arn:aws:sts::111122223333:assumed-role/${name}`;
    const share = (name: string, average: number) => ({ value: roleArn(name), average });
    const context = (...shares: readonly object[]) => ({
      insightContext: { attributions: [{ attribute: 'userIdentityArn', insight: shares, baseline: [] }] },
    });
    const record = insight(undefined, context(share('A', 2), share('B', 2), share('C', 2), share('D', 1)));
    assert.equal(summarize(record).identity, 'role A and 2 more');
    assert.match(cardOf(record), /most often `[^`]*role\/A` \(2 a minute\), as often as 2 others/);
    const two = insight(undefined, context(share('A', 2), share('B', 2)));
    assert.match(cardOf(two), /role\/A` \(2 a minute\), as often as `[^`]*role\/B`/);
    const who = facetsWith(['identity'])[0] as Facet;
    const keys = ['A', 'B', 'C'].map((name) => `among others role ${name}, account 111122223333`);
    assert.deepEqual(who.keysOf(record), keys);
    const set = setOf({
      'log.json': JSON.stringify({
        Records: [{ ...insightFields, ...toldBy(undefined, context(share('A', 2), share('B', 2))) }],
      }),
    });
    assert.equal(drain(overviewOf(set)).identities, 2);
    assert.deepEqual(rowsOf('identity:B', set), [0]);
  });

  it('have one name only where they counted the same actions, whichever was most frequent', () => {
    const nameOf = (...actions: string[]) => summarize(aggregated(counted('eventName', ...actions))).eventName;
    assert.equal(nameOf('PutObject', 'GetObject'), nameOf('GetObject', 'PutObject'));
    assert.notEqual(nameOf('GetObject', 'PutObject'), nameOf('GetObject', 'ListObjects'));
    const many = nameOf(...Array.from({ length: 1000 }, (_, at) => `Get${1000 + at}`));
    assert.equal(many, 'Get1000, Get1001, Get1002, Get1003, Get1004, Get1005, Get1006, Get1007 and 992 more');
  });

  it('name in their rows the resources that they counted', () => {
    const row = (...parts: Parameters<typeof aggregated>) => {
      const { target, counts } = eventText(aggregated(...parts), { said: [], run: undefined, date: undefined });
      return [target, counts];
    };
    const bucket = counted('resourceARN', 'arn:aws:s3:::b');
    const actions = counted('eventName', 'GetObject', 'PutObject');
    assert.deepEqual(row(bucket, actions), [undefined, 'b × 100']);
    assert.deepEqual(row(actions, bucket), ['b', 'GetObject × 100, PutObject × 99']);
    assert.deepEqual(row(counted('eventName', 'GetObject')), [undefined, '× 100']);
  });

  it('say in a sentence of which service they are, where anything tells it', () => {
    const said = (...resources: string[]) => eventSentence(ofNoService(counted('resourceARN', ...resources)));
    assert.match(said('arn:aws:s3:::b', 'arn:aws:s3:::c'), /^Data events of S3, eu-central-1, counted/);
    assert.match(
      said('arn:aws:s3:::b', 'arn:aws:lambda:eu-central-1:1:function:f'),
      /^Data events, eu-central-1, counted/,
    );
    assert.match(said('b'), /^Data events, eu-central-1, counted/);
  });

  it('stand under the service that their sentence names', () => {
    const [service] = facetsWith(['service']);
    const keys = (...resources: string[]) => service?.keysOf(ofNoService(counted('resourceARN', ...resources)));
    assert.deepEqual(keys('arn:aws:s3:::b', 'arn:aws:s3:::c'), ['s3.amazonaws.com']);
    assert.deepEqual(keys('arn:aws:s3:::b', 'arn:aws:lambda:eu-central-1:1:function:f'), []);
    assert.deepEqual(keys('b'), []);
    assert.deepEqual(service?.keysOf(aggregated(counted('resourceARN', 'arn:aws:lambda:eu-central-1:1:function:f'))), [
      's3.amazonaws.com',
    ]);
  });

  it('are no calls, so an Insights event says in each row what it is', () => {
    const bare = { said: [], run: undefined, date: undefined };
    const said = [{ facet: 'event', key: 'RunInstances', label: 'RunInstances' }];
    const rows = [
      eventText(insight(), bare).name,
      eventText(insight(), { ...bare, said }).name,
      eventText(insight(undefined, { state: 'End', insightType: 'ApiErrorRateInsight', errorCode: 'X' }), bare).name,
    ];
    assert.deepEqual(rows, [
      'Insight: unusual rate of RunInstances calls started',
      'Insight: unusual rate of calls started',
      'Insight: unusual rate of RunInstances errors ended',
    ]);
  });

  it('say in a sentence what was unusual, whatever an Insights event lacks', () => {
    const sentences = [
      insight(undefined, { state: 'End', insightType: 'ApiErrorRateInsight', errorCode: 'X' }),
      insight(undefined, { state: undefined, insightType: undefined }),
      insight(undefined, { eventName: undefined, eventSource: undefined, insightContext: undefined }),
    ].map((record) => eventSentence(record));
    const rest = '(eu-central-1, 2024-05-14 09:40:00 UTC)';
    assert.deepEqual(sentences, [
      `Insight: unusual rate of X errors of RunInstances in EC2 ended ${rest}: 85.4 a minute, normally 0.02.`,
      `Insight: unusual rate of RunInstances in EC2 ${rest}: 85.4 a minute, normally 0.02.`,
      `Insight: unusual rate of calls started ${rest}.`,
    ]);
  });

  it('have the time from which they counted', () => {
    assert.equal(summarize(aggregated(counted('eventName', 'GetObject'))).eventTime, '2024-05-14T09:40:00Z');
  });

  it('say in their cards what they counted', () => {
    const card = cardOf(aggregated(counted('eventName', 'GetObject'), counted('resourceARN', 'arn:aws:s3:::b', 'c')));
    assert.match(card, /counted by action: GetObject 100/);
    assert.match(card, /\*\*COUNTED\*\* resourceARN `arn:aws:s3:::b` 100, `c` 99/);
    const unusual = cardOf(insight('arn:aws:iam::111122223333:user/ana'));
    assert.match(unusual, /\*\*ACTOR\*\* most often `arn:aws:iam::111122223333:user\/ana` \(85\.4 a minute\)/);
    assert.match(unusual, /\*\*COUNTED\*\* `ApiCallRateInsight`: Calls per minute · for 7 min so far\n/);
  });

  it('never fail on parts that are missing or odd', () => {
    for (const summary of [undefined, null, 1, [], { primaryDimension: [] }, { details: [null, { dimension: 1 }] }]) {
      const record = recordOf({
        eventType: 'AwsAggregatedEvent',
        eventVersion: '1.0',
        eventId: 'x',
        summary,
        timeWindow: 1,
      });
      assert.ok(record && cardOf(record));
    }
  });
});
