import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { leftoverOf } from '../../../src/core/read/leftover';
import { buildRecord, plainRecord } from '../../support/buildRecord';

/** The stretches that were not understood. */
function left(text: string): string[] {
  return read(text).unexplained.map(({ start, end }) => text.slice(start, end));
}

describe('an event that was not read', () => {
  const one = buildRecord({ eventName: 'A' });

  it('is told where nothing was read by a version that trails write, or by a name', () => {
    for (const text of ['{\\"eventVersion\\":\\"1.08\\', '{"eventVersion\\":\\"1.08\\",\\"userIdentity\\":{\\"type']) {
      assert.deepEqual(left(text), [text]);
    }
    const accident = '{"eventVersion\\":\\"1.08\\",\\"userIdentity\\":{\\"type\\":\\"ements": null}';
    assert.deepEqual(left(accident), [accident]);
    const version = '{"eventVersion": "1.ccountId\\":\\"111122223333\\",\\"awsRegion\\":\\"eu-west-1"}';
    assert.deepEqual(left(`${version}]}`), [version]);
    for (const torn of ['\\"1.0:', '\\"1.0.com', '\\ion', '\\"1.delay']) {
      const text = `{\\"eventVersion\\":${torn}": 5,\n  "eventName": "Delete",\n  "responseElements": null\n}\n]}`;
      assert.deepEqual(
        read(text).unexplained.map(({ start }) => start),
        [0],
      );
    }
    const escaped = String.raw`{"eventVersion":"1.0\"userName\":\"ana\"},\"awsRegion\":\"eu-west-1\"}`;
    assert.deepEqual(left(escaped).length, 1);
    for (const torn of ['"1.0userIdentity": ', '{ "queueName": ]']) {
      const text = `{"eventVersion":${torn}, "x": },\n  "requestParameters": ]}`;
      assert.deepEqual(
        read(text).unexplained.map(({ start }) => start),
        [0],
      );
    }
    const named =
      '{\n  "eventVersion": "1.n": "1.08",\n      "eventName": "DeleteQueue",\n      "awsRegion": "eu-west-1"\n    }\n  ]\n}';
    assert.deepEqual(left(named), [named]);
  });

  it('is told where only a part of its marks is escaped', () => {
    for (const begun of [
      'null"userIdentity":{\\"eventVersion":"1.08",=>true{nil“',
      'x {\\"eventVersion": \\"1.08",=>}"a"',
    ]) {
      assert.deepEqual(left(begun), [begun.slice(begun.indexOf('{'))]);
    }
  });

  it('is not told of what other systems write, broken or not', () => {
    const others = [
      '{"eventVersion":',
      '{"eventVersion":"1.',
      '{"eventVersion":"1.0","eventType":"OrderPlaced","orderId":"7',
      '{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1","responseElements":{"x":',
      '{"eventVersion":"1.0" "eventSource":"aws:kinesis","awsRegion":"eu-west-1"]',
      '{"eventVersion":{"type":"string"},"userIdentity":{"type":"object"]]',
      '{"eventVersion":["1.08"],"userIdentity":{"type":["Root"]]',
    ];
    for (const text of others) {
      assert.deepEqual(left(text), [], text);
    }
  });

  it('is told when a torn record took its brace for a value', () => {
    const request = { instancesSet: { items: [{ instanceId: 'i-0abc' }] } };
    const events = ['A', 'B'].map((eventName) => ({
      EventName: eventName,
      CloudTrailEvent: buildRecord({ eventName, requestParameters: request }),
    }));
    const pasted = one.slice(0, 180);
    const text = JSON.stringify({ Events: events }).replace('items\\":[', (before) => `${before}${pasted}`);
    const [told] = read(text).unexplained;
    assert.equal(told?.start, text.indexOf(pasted));
  });
});

/** A text in which something else stands for quotation marks, opening and closing ones in turn. */
function marked(text: string, opening: string, closing = opening): string {
  let count = 0;
  return text.replaceAll('"', () => (count++ % 2 === 0 ? opening : closing));
}

/** Ways to write quotation marks, brackets and lines that the reader does not know, or cannot trust. */
const unknown: Readonly<Record<string, (text: string) => string>> = {
  'codes of addresses': (text) => marked(text, '%22'),
  'addresses throughout': encodeURIComponent,
  'marks out of a wrong encoding': (text) => marked(text, 'â€œ', 'â€'),
  'marks that no encoding has': (text) => marked(text, '\ufffd'),
  'controls for marks': (text) => marked(text, '\u0093', '\u0094'),
  'names of marks': (text) => marked(text, '&ldquo;', '&rdquo;'),
  'elements of a page': (text) => marked(text, '<q>', '</q>'),
  'signs of inches': (text) => marked(text, '″'),
  'question marks': (text) => marked(text, '?'),
  'zeros before marks': (text) => marked(text, '\0"'),
  'full width throughout': (text) =>
    text.replace(/[{}:[\]]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'what PHP dumps': (text) =>
    text
      .replaceAll(/("\w+"):\s*/g, '[$1]=>\n  ')
      .replaceAll(/(?<==>\n {2})"([^"]*)"/g, (_, value) => `string(${value.length}) "${value}"`),
  'words for braces': (text) => text.replaceAll('{', 'begin ').replaceAll('}', ' end'),
};

describe('an event in a notation that nobody knows', () => {
  for (const [name, write] of Object.entries(unknown)) {
    it(`is told as one that was not read: ${name}`, () => {
      const events = ['a', 'b', 'c'].map((eventID) => ({ ...plainRecord, eventID }));
      for (const text of [
        JSON.stringify({ Records: events }),
        JSON.stringify({ Records: events }, undefined, 2),
        events.map((event) => JSON.stringify(event)).join('\n'),
      ].map(write)) {
        const log = read(text);
        assert.equal(log.records.length + leftoverOf(log).events, 3, text);
      }
    });
  }

  it('is told where another one was read together with it', () => {
    const [one, two] = ['a', 'b'].map((eventID) => `⟪${buildRecord({ eventID }).slice(1, -1)}⟫`);
    assert.equal(leftoverOf(read(`${one}\n${two}`)).events, 1);
  });

  it('is none in what a sentence or a program says of some fields', () => {
    for (const text of [
      'Look for eventSource s3.amazonaws.com and eventName GetObject in awsRegion us-east-1.',
      "SELECT * FROM logs WHERE eventSource = 's3.amazonaws.com' AND eventName = 'GetObject' AND awsRegion = 'us-east-1'",
      '{ $.eventSource = s3.amazonaws.com && $.eventName = GetObject && $.awsRegion = us-east-1 }',
    ]) {
      assert.deepEqual(left(text), []);
    }
  });

  it('is none where a line of one was doubled', () => {
    const lines = JSON.stringify(plainRecord, undefined, 2).split('\n');
    const doubled = lines.flatMap((line) => (line.includes('eventTime') ? [line, '}},', line] : line)).join('\n');
    assert.deepEqual(left(doubled), []);
  });
});
