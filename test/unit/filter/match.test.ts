import assert from 'node:assert/strict';
import { needsRegex } from '../../../src/core/filter/compile';
import { match } from '../../../src/core/filter/matches';
import { nothingText, whyNothing } from '../../../src/core/filter/nothing';
import { parseFilter } from '../../../src/core/filter/parse';
import { presets } from '../../../src/core/filter/presets/index';
import { printFilter } from '../../../src/core/filter/print';
import { messageOf } from '../../../src/core/filter/problems';
import { drain } from '../../../src/core/text/steps';
import { regexEngine } from '../../../src/editor/shared/regexEngine';
import { buildRecord, type Json } from '../../support/buildRecord';
import { rowsOf, setOf } from '../../support/filter/setOf';
import { processorClock } from '../../support/processorClock';

type Given = { readonly [name: string]: Json | undefined };

const role = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/Deploy/build',
  accountId: '111122223333',
  sessionContext: { attributes: { mfaAuthenticated: 'false' } },
};

/** One event each, by a letter. */
const events: Readonly<Record<string, Given>> = {
  a: {
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    eventTime: '2021-06-09T10:00:00Z',
    eventID: 'id-0a',
    requestParameters: { bucketName: 'logs-1', maxKeys: 100 },
  },
  b: {
    eventSource: 's3-outposts.amazonaws.com',
    eventName: 'PutObject',
    eventTime: '2021-06-09T10:04:59Z',
    eventID: 'id-0b',
    readOnly: false,
    errorCode: 'AccessDenied',
    sourceIPAddress: '203.0.113.200',
    requestParameters: { bucketName: 'logs*2', maxKeys: 5, tags: [{ key: 'a' }, { key: 'b' }] },
  },
  c: {
    eventSource: 'logs.amazonaws.com',
    eventTime: '2021-06-09T10:05:00Z',
    eventID: 'id-0c',
    userIdentity: role,
    sourceIPAddress: '2001:0DB8::7',
    awsRegion: 'eu-west-1',
  },
  d: {
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateUser',
    eventTime: '2021-06-09T23:59:59Z',
    eventID: 'id-0d',
    readOnly: undefined,
    recipientAccountId: '444455556666',
    userAgent: 'two words "quoted"',
  },
  e: {
    eventSource: 'signin.amazonaws.com',
    eventType: 'AwsConsoleSignIn',
    eventName: 'ConsoleLogin',
    eventTime: '2021-06-09T00:00:00Z',
    eventID: 'id-0e',
    userIdentity: { type: 'Root', accountId: '111122223333' },
    responseElements: { ConsoleLogin: 'Failure' },
    additionalEventData: { MFAUsed: 'No' },
  },
  f: {
    eventTime: 'soon',
    eventID: 'id-0a',
    userIdentity: { type: 'AWSService', invokedBy: 'config.amazonaws.com' },
    sourceIPAddress: 'config.amazonaws.com',
  },
};

const letters = Object.keys(events);
const logs = {
  'x/one.json': `{"Records":[${Object.values(events)
    .map((event) => buildRecord(event))
    .join(',')}]}`,
};

/** What filters match, by the letters of the events. */
const cases: readonly (readonly [string, string])[] = [
  ['', 'abcdef'],
  ['service:s3', 'a'],
  ['service:S3.AMAZONAWS.COM', 'a'],
  ['service:"cloudwatch logs"', 'c'],
  ['service:s3*', 'ab'],
  ['service:(s3, iam)', 'ad'],
  ['event:GetObject', 'a'],
  ['event:*object', 'ab'],
  ['event:/^(get|put)o/', 'ab'],
  ['event:Object', ''],
  ['identity:Deploy', 'c'],
  ['identity:"role deploy"', 'c'],
  ['identity:deploy*', 'c'],
  ['identity:"role Deploy, account 111122223333"', 'c'],
  ['session:build', 'c'],
  ['region:(eu-west-1, us-east-1)', 'c'],
  ['readonly:write', 'b'],
  ['readonly:false', 'b'],
  ['error:*', 'be'],
  ['-error:*', 'acdf'],
  ['outcome:failed', 'be'],
  ['file:one.json', 'abcdef'],
  ['file:x/*', 'abcdef'],
  ['id:id-0a', 'af'],
  ['requestParameters.bucketName:logs-*', 'a'],
  ['requestparameters.bucketname:LOGS-1', 'a'],
  ['requestParameters.bucketName:logs*2', 'b'],
  ['requestParameters.bucketName:"logs\\*2"', 'b'],
  ['requestParameters.bucketName:"logs\\*"', ''],
  ['requestParameters.maxKeys:>5', 'a'],
  ['requestParameters.maxKeys:(>=5, <0)', 'ab'],
  ['requestParameters.maxKeys:<=5', 'b'],
  ['requestParameters.tags.key:b', 'b'],
  ['requestParameters.tags.0.key:b', ''],
  ['requestParameters.tags:*', 'b'],
  ['responseElements:*', 'e'],
  ['userIdentity.sessionContext.attributes.mfaAuthenticated:false', 'c'],
  ['"noSuchField":*', ''],
  ['source:203.0.113.0/24', 'b'],
  ['source:203.0.113.0/25', ''],
  ['source:2001:db8::/32', 'c'],
  ['source:2001:db8:0::7', 'c'],
  ['source:0.0.0.0/0', 'abde'],
  ['source:config.amazonaws.com', 'f'],
  ['-source:*.amazonaws.com', 'abcde'],
  ['after:2021-06-09T10:05:00Z', 'cd'],
  ['before:2021-06-09T10:05:00Z', 'abe'],
  ['after:2021-06-09T12:05:00+02:00', 'cd'],
  ['-after:2021-06-09T10:05:00Z', 'abef'],
  ['at:10:00..10:05', 'ab'],
  ['at:2021-06-09T10:00..10:05', 'ab'],
  ['at:2021-06-09', 'abcde'],
  ['at:2021-06-09T10', 'abc'],
  ['at:10:04', 'b'],
  ['at:10:05:00', 'c'],
  ['at:10:00+00:00..10:01', 'a'],
  ['at:(..00:01, 23:00..)', 'de'],
  ['before:10:00', 'e'],
  ['is:failed', 'be'],
  ['is:denied', 'b'],
  ['is:write', 'b'],
  ['is:sign-in', 'e'],
  ['is:root', 'e'],
  ['is:by-aws', 'f'],
  ['is:iam-change', 'd'],
  ['is:no-mfa', 'ce'],
  ['is:cross-account', 'd'],
  ['is:duplicate', 'f'],
  ['-is:duplicate', 'abcde'],
  ['is:damaged', ''],
  ['is:(root, by-aws)', 'ef'],
  ['logs', 'abc'],
  ['LOGS-1', 'a'],
  ['"two words"', 'd'],
  ['"words \\"quoted"', 'd'],
  ['bucketName', 'ab'],
  ['100', 'a'],
  ['"100,"', ''],
  ['"\\":\\""', ''],
  ['arn:aws:sts::111122223333:assumed-role/Deploy/build', 'c'],
  ['/assumed-role\\/.*build$/', 'c'],
  ['/^logs.[12]$/', 'ab'],
  ['service:s3 OR service:iam event:CreateUser', 'ad'],
  ['(service:s3 OR service:iam) event:CreateUser', 'd'],
  ['-(error:* OR service:s3)', 'cdf'],
  ['NOT error:* NOT service:s3', 'cdf'],
  ['--error:*', 'be'],
];

const engine = await regexEngine();

describe('a filter', () => {
  const set = setOf(logs);

  for (const [filter, expected] of cases) {
    it(`${filter} matches ${expected}`, () => {
      assert.equal(
        rowsOf(filter, set, engine)
          .map((row) => letters[row])
          .join(''),
        expected,
      );
    });
  }

  it('has a case for each preset, and each stands for a sound filter or none', () => {
    for (const { name, filter, inFields, mark, repeats } of presets) {
      assert.ok(
        cases.some(([text]) => text === `is:${name}`),
        name,
      );
      assert.equal([filter, mark, repeats].filter((way) => way !== undefined).length, 1, name);
      assert.deepEqual(parseFilter(filter ?? '').problems, []);
      assert.deepEqual(parseFilter(inFields ?? '').problems, []);
      assert.ok(inFields === undefined || rowsOf(`is:${name} -(${inFields})`, set).length === 0, name);
      assert.equal(printFilter(parseFilter(filter ?? '').root), filter ?? '', name);
    }
  });

  it('counts what AWS itself did among what AWS did, wherever it came from', () => {
    const userIdentity = { accountId: '111122223333', invokedBy: 'AWS Internal' };
    const one = buildRecord({ userIdentity, sourceIPAddress: '192.0.2.1' });
    assert.deepEqual(rowsOf('is:by-aws', setOf({ 'a.json': `[${one}]` })), [0]);
  });

  it('finds what is damaged', () => {
    const damaged = setOf({ 'a.json': `[${buildRecord()},${buildRecord().replace('"eventName"', 'eventName')}]` });
    assert.deepEqual(rowsOf('is:damaged', damaged), [1]);
    assert.deepEqual(rowsOf('describemesh -is:damaged', damaged), [0]);
  });

  it('finds numbers as they are written, and texts behind escapes', () => {
    const odd = setOf({
      'a.json': `[${buildRecord({ x: 1 }).replace('"x":1', '"x":1.50')},${buildRecord().replace('DescribeMesh', 'Describe\\u004desh\\/x')}]`,
    });
    assert.deepEqual(rowsOf('1.50', odd), [0]);
    assert.deepEqual(rowsOf('DescribeMesh', odd), [0, 1]);
    assert.deepEqual(rowsOf('mesh/x', odd), [1]);
    assert.deepEqual(rowsOf('u004d', odd), []);
    assert.deepEqual(rowsOf('eventName:DescribeMesh/x', odd), [1]);
  });

  it('needs a day before a time where the events are of several days', () => {
    const two = setOf({
      'a.json': `[${buildRecord({ eventTime: '2021-06-09T22:30:00Z' })},${buildRecord({ eventTime: '2021-06-10T00:00:00Z' })}]`,
    });
    const { problems, rows } = drain(match(parseFilter('error:* at:10:00..10:05').root, two));
    assert.deepEqual(problems.map(messageOf), [
      'A day was expected before the time, as in 2021-07-30T10:05, since the events are of several days (2021-06-09 to 2021-06-10).',
    ]);
    assert.deepEqual(problems[0]?.span, { start: 8, end: 23 });
    assert.equal(rows.length, 0);
    // In this zone both are of one day.
    assert.deepEqual(rowsOf('at:01:30+03:00..02:00', two), [0]);
    assert.deepEqual(rowsOf('at:10:00..10:05', setOf({})), []);
  });

  it('says what is wrong with a regular expression, and that it needs an engine', () => {
    const wrong = drain(match(parseFilter('event:/a(?=b)/').root, set, { engine }));
    assert.deepEqual(
      wrong.problems.map(({ kind, span }) => [kind, span]),
      [['not-a-regex', { start: 0, end: 14 }]],
    );
    assert.deepEqual(
      drain(match(parseFilter('/a/').root, set)).problems.map(({ kind }) => kind),
      ['not-a-regex'],
    );
  });

  it('knows whether it needs one', () => {
    const needs = ['a -(b OR event:(x, /y/))', '/a/', 'requestParameters.x:/a/', 'event:a*', 'is:denied'];
    assert.deepEqual(
      needs.map((text) => needsRegex(parseFilter(text).root)),
      [true, true, true, false, false],
    );
  });

  it('is not held up by a regular expression', () => {
    const long = setOf({ 'a.json': buildRecord({ userAgent: `${'a'.repeat(28)}!` }) });
    const clock = processorClock();
    assert.deepEqual(rowsOf('/^(a+)+$/', long, engine), []);
    assert.ok(clock() < 1000);
  });

  it('tells what it found so far', () => {
    const told: number[] = [];
    let looked = 0;
    const onFound = (rows: Uint32Array, so: number) => {
      told.push(...rows);
      looked = so;
    };
    const { rows, total } = drain(match(parseFilter('logs').root, set, { onFound }));
    assert.deepEqual([told, looked, total], [[...rows], 6, 6]);
  });

  const nothing: readonly (readonly [string, ...string[]])[] = [
    ['service:s3 event:Nothing is:failed', 'event:Nothing 0 0'],
    ['service:s3 is:failed', 'service:s3 1 2', 'is:failed 2 1'],
    ['service:s3 is:failed service:iam', 'service:s3 1 0', 'is:failed 2 0', 'service:iam 1 0'],
    ['-source:*', '-source:* 0 6'],
    ['event:Nothing OR service:s3 error:Nothing', 'event:Nothing 0 6', 'error:Nothing 0 1'],
    ['(event:Nothing OR event:Neither) service:s3', 'event:Nothing OR event:Neither 0 1'],
  ];
  const reasons: readonly (readonly [string, string])[] = [
    ['service:s3 event:Nothing is:failed', 'No event matches event:Nothing.'],
    ['event:Nothing error:None', 'Each of these matches no event: event:Nothing, error:None.'],
    ['service:s3 is:failed', 'No event matches all of it. Without service:s3: 2, Without is:failed: 1.'],
    ['service:s3 is:failed service:iam', 'No event matches all of it, nor all but one of its terms.'],
    ['event:"a\nb"', 'No event matches event:"a\\u000ab".'],
    ['a1 b1 c1 d1 e1', 'Each of these matches no event: a1, b1, c1, ….'],
  ];
  for (const [filter, expected] of reasons) {
    it(`${filter} matches nothing: ${expected}`, () => {
      assert.equal(nothingText(drain(whyNothing(parseFilter(filter).root, set))), expected);
    });
  }

  for (const [filter, ...expected] of nothing) {
    it(`${filter} matches nothing, and says why`, () => {
      assert.deepEqual(rowsOf(filter, set), []);
      const parts = drain(whyNothing(parseFilter(filter).root, set));
      assert.deepEqual(
        parts.map(({ node, alone, without }) => `${printFilter(node)} ${alone} ${without}`),
        expected,
      );
    });
  }
});
