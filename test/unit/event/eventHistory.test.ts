import assert from 'node:assert/strict';
import {
  drain,
  eventCard,
  eventSentence,
  explain,
  facetsWith,
  type LogRecord,
  mayMatch,
  nothingText,
  parseFilter,
  read,
  whyNothing,
} from '../../../src/core';
import { outcomeOf } from '../../../src/core/event/outcome';
import { recordOf } from '../../support/buildRecord';
import { rowsOf, setOf } from '../../support/filter/setOf';

const head =
  'User name,AWS access key,Event time,Event source,Event name,AWS region,Error code,Resources,Event ID,Read-only,Event type';
/** Which of the two failed the CSV does not say: that stands in responseElements, of which it has no column. */
const rows = [
  'root,,2026-03-12T02:11:09Z,signin.amazonaws.com,ConsoleLogin,us-east-1,,[],id-0,false,AwsConsoleSignIn',
  'ann,,2026-03-12T02:09:55Z,signin.amazonaws.com,ConsoleLogin,us-east-1,,[],id-1,false,AwsConsoleSignIn',
  'ann,,2026-03-12T02:09:40Z,iam.amazonaws.com,ListUsers,us-east-1,,[],id-2,true,AwsApiCall',
];
const csv = `${[head, ...rows].join('\n')}\n`;

describe('a filter that finds nothing in a CSV of the Event history', () => {
  const set = setOf({ 'event_history.csv': csv });
  const told = (filter: string) => {
    const { root } = parseFilter(filter);
    return nothingText(drain(whyNothing(root, set)), drain(mayMatch(root, set)));
  };
  const root =
    'where the name alone is told, it may be that of the root user or of a user or session named root (identity:"user or session root")';
  const failure = 'some sign-ins do not say how they ended (outcome:unknown)';
  const cases: readonly (readonly [string, string])[] = [
    ['is:root', `No event matches is:root. 1 may be what it asks for: ${root}.`],
    [
      'identity:"root of account *"',
      `No event matches identity:"root of account *". 1 may be what it asks for: ${root}.`,
    ],
    ['userIdentity.type:root', `No event matches userIdentity.type:root. 1 may be what it asks for: ${root}.`],
    ['is:failed event:ConsoleLogin', `No event matches is:failed. 2 may be what it asks for: ${failure}.`],
    ['is:root event:ListUsers', 'No event matches is:root.'],
    [
      'is:root outcome:failed',
      `Each of these matches no event: is:root, outcome:failed. 1 may be what it asks for: ${failure}; ${root}.`,
    ],
    ['-is:root event:Nothing', 'No event matches event:Nothing.'],
    ['event:Nothing', 'No event matches event:Nothing.'],
  ];
  for (const [filter, expected] of cases) {
    it(`says what may be meant all the same: ${filter}`, () => assert.equal(told(filter), expected));
  }
});

describe('a sign-in in a CSV of the Event history', () => {
  const log = read(csv);
  const first = log.records.at(0) as LogRecord;

  it('is not said to have worked, nor where one could read that', () => {
    assert.equal(
      eventSentence(first),
      'User or session root tried to sign in to the console, us-east-1, at 2026-03-12 02:11:09 UTC; whether it worked is not told here.',
    );
    assert.doesNotMatch(eventCard(first, log, { localTime: () => undefined }), /responseElements|signed in/);
  });

  it('counts neither as failed nor as succeeded', () => {
    const set = setOf({ 'event_history.csv': csv });
    const found = (filter: string) => rowsOf(filter, set);
    assert.deepEqual([found('is:failed'), found('outcome:succeeded'), found('outcome:unknown')], [[], [2], [0, 1]]);
  });
});

describe('a call that a service made, in a CSV of the Event history', () => {
  it('is said to come from the service, since nothing else tells of it', () => {
    const text = `${head.replace('Error code', 'Source IP address')}\n,,2026-03-12T02:09:40Z,kms.amazonaws.com,Decrypt,us-east-1,secretsmanager.amazonaws.com,[],id-4,true,AwsApiCall\n`;
    const log = read(text);
    const card = eventCard(log.records.at(0) as LogRecord, log, { localTime: () => undefined });
    assert.match(card, /\*\*CONTEXT\*\* from `secretsmanager\.amazonaws\.com`/);
  });
});

const older = [
  'Event ID,Event time,User name,Event source,Event name,Resource type,Resource name,AWS access key,AWS region,Error code,Source IP address,Read-only,Request ID',
  'id-11,2024-05-14T09:31:07Z,,kms.amazonaws.com,RotateKey,AWS::KMS::Key,1234abcd-12ab-34cd-56ef-1234567890ab,,eu-central-1,,AWS Internal,false,',
  'id-12,2024-05-14T09:32:11Z,,signin.amazonaws.com,ConsoleLogin,,,,eu-central-1,,192.0.2.17,false,',
  'id-13,2024-05-14T09:32:40Z,HIDDEN_DUE_TO_SECURITY_REASONS,signin.amazonaws.com,ConsoleLogin,,,,eu-central-1,,192.0.2.17,false,',
  'id-14,2024-05-14T09:33:20Z,,sts.amazonaws.com,AssumeRole,AWS::IAM::Role,harbor-audit,,eu-central-1,,AWS Internal,true,rq-14',
  'id-15,2024-05-14T09:33:40Z,ann,controltower.amazonaws.com,EnableControl,,,AKIAIOSFODNN7EXAMPLE,eu-central-1,AccessDeniedException,192.0.2.18,false,rq-15',
].join('\n');

describe('the reason of a failure in a CSV of the Event history', () => {
  const host = { localTime: () => undefined };
  const failing = 'ann,2026-03-12T02:09:40Z,iam.amazonaws.com,ListUsers,AccessDenied';
  const columns = 'User name,Event time,Event source,Event name,Error code';
  const cardOf = (text: string) => {
    const table = read(text);
    return eventCard(table.records.at(0) as LogRecord, table, host);
  };

  it('is said to have no column, where the table has none', () => {
    assert.match(
      cardOf(`${columns}\n${failing}\n`),
      /\*\*ERROR\*\* `AccessDenied` .* · the table has no column for the reason$/,
    );
    assert.doesNotMatch(cardOf(`${columns},Error message\n${failing},\n`), /no column/);
    assert.doesNotMatch(cardOf(`${columns}\n${failing.replace('AccessDenied', '')}\n`), /ERROR|no column/);
    const json = recordOf({ errorCode: 'AccessDenied' });
    assert.doesNotMatch(eventCard(json, read('{"Records":[]}'), host), /no column/);
  });

  it('is said to be left out in the hover on the column of error codes', () => {
    const table = read(`${columns}\n${failing}\n`);
    const said = explain(table, columns.indexOf('Error code') + 1, host)?.markdown ?? '';
    assert.match(said, /a sign-in to the console failed: that has a message alone, which downloads .* leave out/);
  });
});

describe('the resources in a CSV of the Event history', () => {
  it('are called what the events call them in JSON', () => {
    const rows = [
      'ann,sts.amazonaws.com,AssumeRole,"AWS::IAM::Role, AWS::STS::AssumedRole","Deploy, build"',
      'ann,kms.amazonaws.com,DisableKey,AWS::KMS::Key,k1',
    ];
    const table = read(
      `User name,Event source,Event name,Resource type,Resource name,Event time\n${rows.map((row) => `${row},2024-05-14T09:31:07Z\n`).join('')}`,
    );
    const cards = [0, 1].map((at) =>
      eventCard(table.records.at(at) as LogRecord, table, { localTime: () => undefined }),
    );
    assert.match(cards[0] ?? '', /\*\*TARGET\*\* role `Deploy` · session `build`/);
    assert.match(cards[0] ?? '', /assumed role Deploy as session build/);
    assert.match(cards[1] ?? '', /\*\*TARGET\*\* KMS key `k1`/);
  });
});

describe('an older CSV of the Event history, which has no column for the type of event', () => {
  const log = read(older);
  const events = Array.from({ length: log.records.length }, (_, at) => log.records.at(at) as LogRecord);
  const [identity] = facetsWith(['identity']);

  it('keeps what AWS did itself apart from callers that are not named', () => {
    const keys = events.map((event) => identity?.keysOf(event));
    assert.deepEqual(keys, [['AWS Internal'], [], [], [], ['user or session ann']]);
  });

  it('says that the service reported it, and of no call that somebody made', () => {
    const [rotation, , , , enabling] = events.map((event) => eventSentence(event));
    assert.match(rotation ?? '', /^KMS reported RotateKey /);
    assert.match(enabling ?? '', /^User or session ann tried to enable control /);
    const card = eventCard(events[0] as LogRecord, log, { localTime: () => undefined });
    assert.match(card, /\*\*ACTOR\*\* AWS Internal\n/);
    assert.match(card, /by schedule or on demand · service event\n/);
  });
});

describe('a sign-in with a user name that is hidden', () => {
  const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS';
  const row = `${hidden},,2026-03-12T02:08:01Z,signin.amazonaws.com,ConsoleLogin,us-east-1,,[],id-3,false,AwsConsoleSignIn`;
  const history = `${csv}${row}\n`;
  const inJson = (overrides: object) =>
    recordOf({
      eventType: 'AwsConsoleSignIn',
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      userIdentity: { type: 'IAMUser', accountId: '111122223333', userName: hidden },
      ...overrides,
    });

  it('failed, whatever else the log leaves out: CloudTrail hides no other name there', () => {
    const set = setOf({ 'event_history.csv': history });
    assert.deepEqual([rowsOf('is:failed', set), rowsOf('outcome:unknown', set)], [[3], [0, 1]]);
    assert.equal(outcomeOf(inJson({ responseElements: null })), 'failed');
  });

  it('did not where it says itself that it did not, nor is a hidden name a failure elsewhere', () => {
    assert.equal(outcomeOf(inJson({ responseElements: { ConsoleLogin: 'Success' } })), 'succeeded');
    assert.equal(outcomeOf(inJson({ eventName: 'UserAuthentication', eventType: 'AwsServiceEvent' })), 'unknown');
    assert.equal(outcomeOf(inJson({ eventType: 'AwsApiCall', eventSource: 'iam.amazonaws.com' })), 'succeeded');
  });

  it('is told as that of somebody, never as that of a user of that name', () => {
    const log = read(history);
    const last = log.records.at(3) as LogRecord;
    assert.equal(
      eventSentence(last),
      'Unnamed caller (user name hidden) failed to sign in to the console, us-east-1, at 2026-03-12 02:08:01 UTC.',
    );
    const card = eventCard(last, log, { localTime: () => undefined });
    assert.match(
      card,
      /\*\*ACTOR\*\* unnamed caller \(user name hidden\) · CloudTrail hides a user name that was wrong\n/,
    );
    assert.doesNotMatch(card, /HIDDEN|user or session/);
  });

  it('is in the group of those whom the cards call as the group does', () => {
    const [identity] = facetsWith(['identity']);
    const last = read(history).records.at(3) as LogRecord;
    assert.deepEqual(identity?.keysOf(last), []);
    const nobody = recordOf({ userIdentity: undefined });
    for (const event of [last, nobody]) {
      assert.ok(
        eventSentence(event)
          .toLowerCase()
          .startsWith(identity?.none ?? '?'),
      );
    }
  });
});
