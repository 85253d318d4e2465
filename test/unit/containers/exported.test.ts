import assert from 'node:assert/strict';
import { isLog, read } from '../../../src/core';
import { shownRecords } from '../../support/damage/shown';

const HEAD =
  'User name,AWS access key,Event time,Event source,Event name,AWS region,Source IP address,User agent,Error code,Resources,Request ID,Event ID,Read-only,Event type,Recipient Account Id,Event category';

function row(name: string): string {
  return `mary,,2021-07-30T16:12:47Z,s3.amazonaws.com,${name},us-east-1,203.0.113.7,cli,,,,11111111-1111-4111-8111-111111111111,true,AwsApiCall,123456789012,Management`;
}

function namesIn(text: string): unknown[] {
  return shownRecords(read(text)).map((record) => (record as { readonly eventName: unknown }).eventName);
}

describe('a table of the Event history', () => {
  it('that is made of several files has no event in the names of its columns', () => {
    const files = [`${HEAD}\r\n${row('GetObject')}\r\n`, `\ufeff${HEAD}\r\n${row('PutObject')}\r\n`];
    const log = read(files.join(''));
    assert.deepEqual(namesIn(log.text), ['GetObject', 'PutObject']);
    assert.deepEqual(log.unexplained, []);
  });

  it('is read below the line that tells Excel what stands between cells', () => {
    assert.deepEqual(namesIn(`sep=,\r\n${HEAD}\r\n${row('GetObject')}`), ['GetObject']);
    const text = `\ufeffsep=;\n${HEAD}\n${row('GetObject')}`.replaceAll(',', ';');
    assert.deepEqual(namesIn(text), ['GetObject']);
  });
});

describe('YAML in which a text holds an event', () => {
  const event = {
    eventVersion: '1.08',
    eventName: 'GetObject',
    userAgent: "it's a long agent of two lines",
    n: 'a "b"',
  };
  const text = JSON.stringify(event).replaceAll("'", "''").replace('two lines', 'two\n    lines');

  it('is read by what the text says, whatever its name is', () => {
    const log = read(
      `events:\n- eventId: '3630'\n  message: '${text}'\n  timestamp: 1627661567000\nsearchedLogStreams: []\n`,
    );
    assert.deepEqual(shownRecords(log), [event]);
    assert.deepEqual(log.damages, []);
  });

  it('and none is no log', () => {
    assert.ok(!isLog(read(`events:\n- message: '{"a": 1}'\n  timestamp: 1627661567000\n`)));
  });
});

describe('what only speaks of events', () => {
  const rule =
    'title: Users\nlogsource:\n  product: aws\n  service: cloudtrail\ndetection:\n  selection:\n    eventSource: iam.amazonaws.com\n    eventName: CreateUser\n  condition: selection\nlevel: medium\n';
  const told: Readonly<Record<string, string>> = {
    'a rule of Sigma': rule,
    'the same in JSON':
      '{"detection":{"selection":{"eventSource":"iam.amazonaws.com","eventName":"CreateUser"},"condition":"selection and not 1 of filter_*"}}',
    'a query in SQL':
      "SELECT eventTime, eventName, userIdentity.arn\nFROM logs\nWHERE eventSource = 'iam.amazonaws.com'\n",
    'a query of Logs Insights': 'fields eventTime, eventName, userIdentity.arn\n| limit 20\n',
  };
  for (const [name, text] of Object.entries(told)) {
    it(`is no log: ${name}`, () => assert.ok(!isLog(read(text))));
  }
});

describe('an event in a section of XML', () => {
  it('is read as it stands, and the marks of the section are none of its own', () => {
    const log = read('<body><![CDATA[{"eventVersion":"1.08","eventName":"X","userIdentity":{}}]]></body>');
    assert.equal(log.records.length, 1);
    assert.deepEqual(log.damages, []);
  });
});
