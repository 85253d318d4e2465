import assert from 'node:assert/strict';
import { type EventText, eventText, type Said } from '../../../src/core';
import { type Json, recordOf } from '../../support/buildRecord';

const role = {
  userIdentity: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/MyRole/i-0abc',
    accountId: '111122223333',
  },
};
const object = {
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  requestParameters: { bucketName: 'logs', key: 'a/1.json' },
};

function said(facet: string, key: string, label = key): Said {
  return { facet, key, label };
}

function textOf(
  overrides: { readonly [name: string]: Json | undefined },
  above: readonly Said[] = [],
  date = '2021-06-09',
): EventText {
  return eventText(recordOf(overrides), { said: above, run: undefined, date });
}

describe('the row of an event', () => {
  it('says when, what, who and on what', () => {
    const { time, name, actor, target, error, failed, damaged } = textOf({ ...object, ...role });
    assert.deepEqual(
      [time, name, actor, target],
      ['23:09:46', 'GetObject', 'role MyRole (session i-0abc)', 'a/1.json, logs'],
    );
    assert.deepEqual([error, failed, damaged], [undefined, false, false]);
  });

  it('says how it failed', () => {
    const { error, failed } = textOf({ errorCode: 'AccessDenied' });
    assert.deepEqual([error, failed], ['AccessDenied', true]);
    assert.deepEqual(textOf({ errorMessage: 'Failed authentication' }).failed, true);
  });

  it('says that nobody knows how a sign-in ended which does not tell', () => {
    const signIn = { eventType: 'AwsConsoleSignIn', eventName: 'ConsoleLogin' };
    const unknown = (above: readonly Said[], overrides = {}) =>
      textOf({ ...signIn, ...overrides }, above).isOutcomeUnknown;
    assert.deepEqual([unknown([]), unknown([said('error', 'no error')])], [true, true]);
    assert.deepEqual([unknown([said('outcome', 'unknown')]), textOf({}).isOutcomeUnknown], [false, false]);
    assert.equal(unknown([], { responseElements: { ConsoleLogin: 'Success' } }), false);
  });

  it('does not repeat what its groups say', () => {
    assert.equal(textOf(object, [said('event', 'GetObject')]).name, undefined);
    assert.equal(textOf(role, [said('identity', 'role MyRole')]).actor, 'i-0abc');
    assert.equal(textOf({}, [said('identity', 'user Mary_Major')]).actor, undefined);
    assert.equal(textOf(role, [said('session', 'i-0abc of role MyRole')]).actor, undefined);
    assert.equal(textOf({ errorCode: 'X' }, [said('error', 'X')]).error, undefined);
    assert.equal(textOf(object, [said('resource', 'arn:aws:s3:::logs', 'arn:aws:s3:::logs')]).target, 'a/1.json');
  });

  it('says of those who are not named whose name is hidden', () => {
    const none: Said = { facet: 'identity', key: undefined, label: 'unnamed caller' };
    const hidden = { userIdentity: { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' } };
    assert.equal(textOf(hidden, [none]).actor, 'unnamed caller (user name hidden)');
    assert.equal(textOf({ userIdentity: { type: 'Unknown' } }, [none]).actor, undefined);
  });

  it('has the day where the log has several, in UTC, and a time as written where it cannot be read', () => {
    assert.equal(textOf({ eventTime: '2021-06-10T01:00:00+02:00' }, [], '2021-06-09').time, '23:00:00');
    assert.equal(eventText(recordOf(), { said: [], run: undefined, date: undefined }).time, '2021-06-09 23:09:46');
    assert.equal(textOf({ eventTime: 'soon' }).time, 'soon');
  });

  it('has the end of a long path, which tells it from its neighbours', () => {
    const targetOf = (key: string) => textOf({ ...object, requestParameters: { bucketName: 'b', key } }).target;
    assert.equal(targetOf('customers/2024/part-00001.parquet'), 'cus…/part-00001.parquet, b');
    assert.equal(targetOf('returns/2025-03-10.parquet'), 'ret…/2025-03-10.parquet, b');
    assert.equal(targetOf('a/b/c/d/e/f.json'), 'a/b/c/d/e/f.json, b');
    assert.equal(targetOf(`logs/${'y'.repeat(40)}/`), `log…${'y'.repeat(19)}/, b`);
    assert.equal(targetOf('a-long-name-that-is-no-path.json'), 'a-long-name-that-is-no-path.json, b');
  });

  it('names the first of many, and nobody where the event tells of nobody', () => {
    const many = { eventSource: 'monitoring.amazonaws.com', requestParameters: { alarmNames: ['a', 'b', 'c', 'd'] } };
    assert.equal(textOf(many).target, 'a, b +2');
    assert.equal(
      eventText(recordOf({ userIdentity: undefined }), { said: [], run: undefined, date: undefined }).actor,
      undefined,
    );
  });

  it('has each name once, whatever it is the name of', () => {
    const service = {
      service: 'orders-api',
      taskDefinition: 'orders-api',
      cluster: 'arn:aws:ecs:eu-west-1:1:cluster/shop',
    };
    const updated = { eventSource: 'ecs.amazonaws.com', eventName: 'UpdateService', requestParameters: service };
    assert.equal(textOf(updated).target, 'orders-api, shop');
    assert.equal(textOf(updated, [said('resource', 'shop')]).target, 'orders-api');
  });

  it('says of an aggregated event of which time it is, and what it counted', () => {
    const timeWindow = { windowStart: '2021-06-09T09:40:00Z', windowEnd: '2021-06-09T09:45:00Z' };
    const of = (dimension: string, ...names: readonly string[]) =>
      textOf({
        eventType: 'AwsAggregatedEvent',
        eventTime: undefined,
        timeWindow,
        summary: { primaryDimension: { dimension, statistics: names.map((name) => ({ name, value: 1512 })) } },
      });
    assert.equal(of('eventName', 'GetObject').time, '09:40:00–09:45:00');
    assert.equal(of('eventName', 'GetObject').counts, '× 1,512');
    assert.equal(of('eventName', 'A', 'B', 'C').counts, 'A × 1,512, B × 1,512 +1');
    assert.equal(of('resourceARN', 'arn:aws:s3:::logs', 'arn:aws:s3:::x').counts, 'logs × 1,512, x × 1,512');
    assert.equal(textOf(object).counts, undefined);
  });
});
