import assert from 'node:assert/strict';
import { buildRecord } from '../../support/buildRecord';
import { at } from '../../support/chainLogs';
import { waysFrom } from '../../support/waysFrom';

const key = 'ASIAIOSFODNN7EXAMPLE';
const role = 'arn:aws:iam::111122223333:role/deploy';
const trail = 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main';
const request = '6f1c2f0e-3b1a-4f6e-9a59-0a1b2c3d4e5f';
const caller = {
  type: 'AssumedRole',
  accountId: '111122223333',
  principalId: 'AROAIOSFODNN7EXAMPLE:one',
  accessKeyId: key,
};

const assumed = buildRecord({
  eventID: 'assumed',
  requestID: 'none',
  eventTime: at(0),
  eventSource: 'sts.amazonaws.com',
  eventName: 'AssumeRole',
  userIdentity: { type: 'IAMUser', userName: 'zoe', accountId: '111122223333' },
  requestParameters: { roleArn: role },
  responseElements: {
    credentials: { accessKeyId: key },
    assumedRoleUser: { assumedRoleId: 'AROAIOSFODNN7EXAMPLE:one' },
  },
});
const first = buildRecord({
  eventID: 'first',
  requestID: 'none',
  eventTime: at(10),
  userIdentity: caller,
  requestParameters: { name: trail },
});
const second = buildRecord({
  eventID: 'second',
  eventTime: at(20),
  userIdentity: { type: 'IAMUser', userName: 'max' },
  errorMessage: `User is not allowed to stop ${trail} (again: ${trail})`,
  requestParameters: { [role]: 'eu-west-1' },
  requestID: request,
});
const third = buildRecord({
  eventID: 'third',
  requestID: 'none',
  eventTime: at(30),
  userIdentity: { type: 'IAMUser', userName: 'max' },
  requestParameters: { policy: JSON.stringify({ Resource: trail }) },
});
const texts = [`[${third},${assumed}]`, `[${second},${first}]`];

const ways = (eventID: string, of: readonly string[] = texts) => waysFrom(eventID, of);
describe('the other places of what an event names', () => {
  it('are the event that issued it, also for the session where there is no key', () => {
    assert.deepEqual(ways('first'), [`${key} > assumed issued`, `${trail} > second 2`]);
    const keyless = texts.map((text) => text.replace(`,"accessKeyId":"${key}"`, ''));
    assert.deepEqual(ways('first', keyless)[0], 'AROAIOSFODNN7EXAMPLE:one > assumed may have issued');
  });

  it('are no sign-in of the same user for who only names him, and the sign-in where a session began with it', () => {
    const root = { type: 'Root', principalId: '111122223333', arn: 'arn:aws:iam::111122223333:root' };
    const signIn = (eventID: string, second: number, outcome: string) =>
      buildRecord({
        eventID,
        requestID: 'none',
        eventTime: at(second),
        eventSource: 'signin.amazonaws.com',
        eventName: 'ConsoleLogin',
        eventType: 'AwsConsoleSignIn',
        userIdentity: root,
        responseElements: { ConsoleLogin: outcome },
      });
    const session = { sessionContext: { attributes: { creationDate: at(20), mfaAuthenticated: 'false' } } };
    const use = buildRecord({
      eventID: 'use',
      requestID: 'none',
      eventTime: at(40),
      userIdentity: { ...root, accessKeyId: key, ...session },
    });
    const log = `[${signIn('failed', 10, 'Failure')},${signIn('later', 20, 'Success')},${use}]`;
    assert.deepEqual(ways('failed', [log]), [`${root.arn} > later 2`]);
    assert.deepEqual(ways('later', [log]), [`${root.arn} > use 2`]);
    assert.deepEqual(ways('use', [log]), [`${key} > later began`]);
    // Of a copy of the log neither the event's own copy, nor are there more other events for it.
    assert.deepEqual(ways('failed', [log, log]), [`${root.arn} > later 2`]);
    assert.deepEqual(ways('later', [log, log]), [`${root.arn} > use 2`]);
  });

  it('are the copies of the event where no other one names the same', () => {
    assert.deepEqual(ways('third', [`[${third}]`, `[${third}]`]), [`${trail} > third repeats`]);
    assert.deepEqual(ways('third', [`[${third}]`, `[${third},${first}]`]), [`${trail} > first 1`]);
  });

  it('are no copies where two events tell how one insight began and ended', () => {
    const sharedEventID = '0d1e2f3a-3b1a-4f6e-9a59-0a1b2c3d4e5f';
    const insight = (eventID: string, state: string) =>
      JSON.stringify({ eventID, sharedEventID, eventType: 'AwsCloudTrailInsight', insightDetails: { state } });
    const log = `{"Records":[${insight('start', 'Start')},${insight('end', 'End')}]}`;
    assert.deepEqual(ways('start', [log]), [`${sharedEventID} > end 1`]);
  });

  it('are else the next event that mentions it, wherever, and the first one after the last', () => {
    assert.deepEqual(ways('second'), [`${trail} > third 2`]);
    assert.deepEqual(ways('third'), [`${trail} > first 2`]);
  });

  it('are one way for names that lead to one event, and none for what is nowhere else or only the name of a member', () => {
    assert.deepEqual(ways('assumed'), [`${key} > first 1`]);
    assert.ok(!ways('second').some((way) => way.includes(request) || way.includes(role)));
  });

  it('are found in damaged events, and behind escapes', () => {
    const damaged = texts.map((text) => text.replace(`"eventID":"second",`, `"eventID":"second"`));
    assert.deepEqual(ways('second', damaged), [`${trail} > third 2`]);
    const escaped = texts.map((text) => text.replace('trail/main (', 'trail\\/main ('));
    assert.deepEqual(ways('first', escaped)[1], `${trail} > second 2`);
  });
});
