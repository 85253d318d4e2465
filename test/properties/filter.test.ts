import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core';
import { parseFilter } from '../../src/core/filter/parse';
import { printFilter } from '../../src/core/filter/print';
import { messageOf } from '../../src/core/filter/problems';
import { dataOf } from '../../src/core/json/plain';
import { regexEngine } from '../../src/editor/shared/regexEngine';
import { recordTexts } from '../bench/support/logs';
import { buildRecord } from '../support/buildRecord';
import { anyFilter, anyText } from '../support/filter/anyFilter';
import { naiveRows, type PlainEvent } from '../support/filter/naive';
import { rowsOf, setOf } from '../support/filter/setOf';
import { sharedFiles } from '../support/shared';

const WITHOUT_PLACES = /^(?:span|text)$/;

/** A tree without the places of its nodes, and without times as they are written. */
function shapeOf(text: string): unknown {
  return JSON.parse(
    JSON.stringify(parseFilter(text).root, (name, value) => (WITHOUT_PLACES.test(name) ? undefined : value)),
  );
}

describe('the filter language', () => {
  it('prints what reads as the same filter', () => {
    fc.assert(
      fc.property(anyFilter, (text) => {
        assert.deepEqual(parseFilter(text).problems, []);
        const printed = printFilter(parseFilter(text).root);
        assert.deepEqual(parseFilter(printed).problems, [], printed);
        assert.deepEqual(shapeOf(printed), shapeOf(text), printed);
        assert.equal(printFilter(parseFilter(printed).root), printed);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads any text, prints what it read, and points into it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        const { root, problems } = parseFilter(text);
        for (const problem of problems) {
          assert.ok(
            problem.span.start >= 0 && problem.span.start <= problem.span.end && problem.span.end <= text.length,
          );
          assert.match(messageOf(problem), /^[A-Z].*\.$/s);
        }
        const printed = printFilter(root);
        if (problems.length === 0) {
          assert.deepEqual(parseFilter(printed).problems, [], printed);
          assert.deepEqual(shapeOf(printed), shapeOf(text), printed);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('takes a time that grows with the text', () => {
    for (const piece of ['(', '-', '"', '/', 'a:', '"a".', ' OR ', 'service:(', 'a.b', '\\']) {
      const started = performance.now();
      parseFilter(piece.repeat(20_000));
      assert.ok(performance.now() - started < 1000, piece);
    }
  });
});

const events = [
  buildRecord({
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    eventTime: '2021-06-09T10:00:00Z',
    requestParameters: { bucketName: 'logs-1', maxKeys: 100, 'a.b': 'x,y' },
    resources: [{ ARN: 'arn:aws:s3:::logs-1/a b' }, { ARN: 'arn:aws:s3:::b' }],
  }),
  buildRecord({
    eventSource: 's3.amazonaws.com',
    eventName: 'GetBucketAcl',
    eventTime: '2021-06-09T10:02:00Z',
    errorCode: 'AccessDenied',
    sourceIPAddress: '203.0.113.7',
    readOnly: false,
    requestParameters: {
      BucketName: 'logs-2',
      maxKeys: '5',
      tags: [
        { key: 'a', value: 'two words' },
        { key: 'logs', value: 'n' },
      ],
    },
  }),
  buildRecord({
    eventSource: 'logs.amazonaws.com',
    eventTime: '2021-06-09T10:02:59Z',
    awsRegion: 'eu-west-1',
    sourceIPAddress: 'AWS Internal',
    userAgent: 'says "hi" to C:\\x\ntab\there',
    requestParameters: { nested: {}, bucketName: 'a\\b', maxKeys: 0.25 },
  }),
  buildRecord({
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateUser',
    eventTime: '2021-06-09T10:04:30Z',
    readOnly: false,
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/Deploy/build',
      accountId: '111122223333',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: {
        sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/Deploy' },
        attributes: { mfaAuthenticated: 'false' },
      },
    },
    recipientAccountId: '444455556666',
    requestParameters: 'logs',
  }),
  buildRecord({
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    eventTime: '2021-06-09T09:59:59Z',
    userIdentity: { type: 'Root', accountId: '111122223333' },
    responseElements: { ConsoleLogin: 'Failure' },
    additionalEventData: { MFAUsed: 'No', note: 'é İa' },
    eventID: 'e-1',
  }),
  buildRecord({
    eventTime: 'soon',
    eventID: 'e-1',
    userIdentity: { type: 'AWSService', invokedBy: 'config.amazonaws.com' },
    sourceIPAddress: 'config.amazonaws.com',
    requestParameters: null,
    responseElements: {},
  }),
  buildRecord({
    eventTime: '2021-06-09T10:03:30Z',
    requestParameters: { bucketName: ['logs-1', ['logs-2']], maxKeys: [3, 200] },
    userIdentity: undefined,
  })
    .replace('200', '2e2')
    .replace('"eventName":', '"eventName":"ListObjects","event\\u004eame":'),
  buildRecord({ eventTime: '2021-06-09T10:01:00Z', requestParameters: { maxKeys: 'x' } })
    .replace('"x"', '1.50')
    .replaceAll('"appmesh', '"app\\u006desh')
    .replace('DescribeMesh', '\\u0047etObject\\u002f'),
];
const logs: Readonly<Record<string, string>> = {
  'a.json': `{"Records":[${events.join(',\n')}]}`,
  'b.json': recordTexts(5, 20_000)
    .map((text) => text.replace(/"eventTime":"[^"]*"/, '"eventTime":"2021-06-09T10:03:00Z"'))
    .join('\n'),
  'damaged.json': `[${events.slice(0, 3).join(',').replace('"eventVersion":', 'eventVersion:').replace('"logs-1"', '“logs-1”')}]`,
  'strings.json': JSON.stringify({
    Events: events.slice(0, 4).map((text) => ({ EventId: 'x', CloudTrailEvent: text })),
  }),
};

function plainEvents(given: Readonly<Record<string, string>>): PlainEvent[] {
  return Object.entries(given).flatMap(([file, text]) =>
    [...read(text).records].map((record) => ({ file, data: dataOf(record.tree), damaged: record.damaged })),
  );
}

describe('a filter over columns and text', () => {
  it('matches what it matches when plain objects are asked one by one', async () => {
    const engine = await regexEngine();
    const set = setOf(logs);
    const plain = plainEvents(logs);
    assert.equal(set.length, plain.length);
    let found = 0;
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const rows = rowsOf(filter, set, engine);
        found += rows.length > 0 && rows.length < plain.length ? 1 : 0;
        assert.deepEqual(rows, naiveRows(parseFilter(filter).root, plain), filter);
      }),
      { numRuns: 4000 },
    );
    assert.ok(found > 1000, `${found} filters match some events and not others`);
  });

  it('does so in published logs', async function () {
    const found = [...sharedFiles('corpus', 'real')];
    if (found.length === 0) {
      console.log('      skipped: there is no corpus of published logs beside the repository');
      this.skip();
    }
    const engine = await regexEngine();
    const chosen = Object.fromEntries(found.map(({ name, text }) => [name, text]));
    const set = setOf(chosen);
    const plain = plainEvents(chosen);
    assert.equal(set.length, plain.length);
    const withDays = anyFilter.filter((filter) => !/(?:at|after|before):/.test(filter));
    fc.assert(
      fc.property(withDays, (filter) => {
        assert.deepEqual(rowsOf(filter, set, engine), naiveRows(parseFilter(filter).root, plain), filter);
      }),
      { numRuns: 60 },
    );
    console.log(`      ${set.length} events`);
  });
});
