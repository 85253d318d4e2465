import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

const record = (id: string) => buildRecord({ eventID: id });
const indented = (id: string) => JSON.stringify(JSON.parse(record(id)), undefined, 2);
const looked = (id: string) => `{"EventId": "${id}", "CloudTrailEvent": ${JSON.stringify(record(id))}}`;
/** The first half of another record, broken off in the midst of a value. */
const half = record('half').slice(0, 330);
const listed = buildRecord({ eventID: 'half', requestParameters: { tags: ['x'], limits: [1] } });
/** A record up to and with a part of it. */
const upTo = (part: string) => record('half').slice(0, record('half').indexOf(part) + part.length);
/** What is left of one when its beginning is gone. */
const rest = record('rest').slice(record('rest').indexOf('KEYEXAMPLE'));

/** Logs in which damage stands between, around or against whole events, with the ids of those. */
const logs: Readonly<Record<string, readonly [text: string, ids: readonly string[]]>> = {
  'half an event before the first of a list': [`{"Records":[${half},${record('a')},${record('b')}]}`, ['a', 'b']],
  'half an event that breaks off at a name before an element of lookup-events': [
    `{"Events": [,${upTo('"accessKeyId":')}\n${looked('a')},\n${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event that breaks off at a name of its request before an element': [
    `{"Events": [${looked('a')},\n${upTo('"requestParameters":{"meshName":')}\n${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event that breaks off in a list of its request, in an element': [
    `{"Events": [{${listed.slice(0, listed.indexOf('["x"') + 1)}${looked('a').slice(1)},\n${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event that breaks off behind a brace, in an element': [
    `{"Events": [${looked('a')},\n{${upTo('"userIdentity":{')}${looked('b').slice(1)}]}`,
    ['a', 'b'],
  ],
  'half an event that takes the list for a text of its own': [
    `{"Events"${upTo('"accessKeyId":')}: [\n${looked('a')},\n${looked('b')}\n]}`,
    ['a', 'b'],
  ],
  'half an event before the first element of lookup-events': [
    `{"Events": [${half},\n${looked('a')},\n${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event in an element of lookup-events': [
    `{"Events": [${looked('a')},\n${looked('b').replace(', ', `, ${half} `)},\n${looked('c')}]}`,
    ['a', 'b', 'c'],
  ],
  'half an event that goes on as an element of lookup-events': [
    `{"Events": [{"EventId"${upTo('"readOnly":')}${looked('a').slice('{"EventId": '.length)}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event that breaks off behind a brace, before the last member of an element': [
    `{"Events": [${looked('a')},\n${looked('b').replace(', ', `${upTo('"userIdentity":{')}, `)},\n${looked('c')}]}`,
    ['a', 'b', 'c'],
  ],
  'the rest of an event between the name and the text of an element': [
    `{"Events": [${looked('a')},\n${looked('b').replace('"CloudTrailEvent": ', `$&${rest}`)},\n${looked('c')}]}`,
    ['a', 'b', 'c'],
  ],
  'the lines that open a log, written twice': [
    `{"Records":[\n{"eventVersion":"1.08",\n"Records":[\n${indented('a')},\n${indented('b')}\n]\n}`,
    ['a', 'b'],
  ],
  'half an event that breaks off in a list of its own': [
    `${record('a')}\n,\n${listed.slice(0, listed.indexOf('[1') + 1)}${record('b')}\n`,
    ['a', 'b'],
  ],
  'half an event on lines that breaks off in a list of its own, before a line': [
    `${record('a')}\n${JSON.stringify(JSON.parse(listed), undefined, 2).split('    1\n')[0]}      -2${record('b')}\n${record('c')}\n`,
    ['a', 'b', 'c'],
  ],
  'half an event on lines that breaks off in its request, in an element': [
    `{"Events": [{"EventId": "0", ${JSON.stringify(JSON.parse(listed), undefined, 2).split('    "limits"')[0]}${looked('a').slice(looked('a').indexOf('"CloudTrail'))},\n${looked('b')}]}`,
    ['a', 'b'],
  ],
  'three marks behind the name of the text of the event': [
    `{"Events": [${looked('a').replace('": "{', '"""": "{')}, ${looked('b').replace('": "{', '""": "{')}]}`,
    ['a', 'b'],
  ],
  'three marks apart from the text of the event': [
    `{"Events": [${looked('a').replace('": "{', '":""" "{')}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'three marks before the text of the event': [
    `{"Events": [${looked('a').replace('": "{', '": """"{')}, ${looked('b').replace('": "{', '": """{')}]}`,
    ['a', 'b'],
  ],
  'a string of which the beginning was cut out': [
    `{"[...]${JSON.stringify(record('a')).slice(1)}},\n${looked('b')}]}`,
    ['a', 'b'],
  ],
  'a name of two literals before the event': [
    `{"Events": [${looked('a').replace('"CloudTrailEvent"', '"CloudTr" + "ailEvent"')}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'a comment before the text of the event': [
    `{"Events": [${looked('a').replace('": "{', '": // "{')}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'an address before the text of the event': [
    `{"Events": [${looked('a').replace('": "{', '": https://example.com/[a]/"b" "{')}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'an address with signs of JSON in it before the text of the event': [
    `{"Events": [${looked('a')}, ${looked('b').replace('": "{', '":http://example.com/a?b=1&c={d},e#f "{')}]}`,
    ['a', 'b'],
  ],
  'an address between the name and its colon': [
    `{"Events": [${looked('a')}, ${looked('b').replace('": "{', '"arn:aws:s3:::bucket/*: "{')}]}`,
    ['a', 'b'],
  ],
  'the colours of a terminal before the text of the event': [
    `{"Events": [${looked('a')}, ${looked('b').replace('": "{', '": \u001b[0m"{')}]}`,
    ['a', 'b'],
  ],
  'the colours of a terminal before the colon': [
    `{"Events": [${looked('a').replace('": "{', '"\u001b[0m: "{')}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event between the name of the text and its colon': [
    `{"Events": [${looked('a').replace('": "{', `"${upTo('"eventID":"ha')}: "{`)}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event that takes the text for who did it': [
    `{"Events": [${looked('a')}, ${looked('b').replace('": "{', '"{"eventVersion":"1.08","userIdentity": "{')}]}`,
    ['a', 'b'],
  ],
  'half an event that breaks off in a text before that of the event': [
    `{"Events": [${looked('a').replace('": "{', `":${upTo('"arn":"arn:aws:')} "{`)}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'a cut from one event to the next': [
    `{"Events": [${looked('half').slice(0, 300)}\n  …\n${JSON.stringify(record('a')).slice(1)}}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'fields of half an event around a list': [
    `{${half.slice(1)}", "Events": [${looked('a')}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event that takes the list for who did it': [
    `{"Events": {"eventVersion":"1.08","userIdentity":[${looked('a')}, ${looked('b')}]}`,
    ['a', 'b'],
  ],
  'half an event behind a list': [`{"Events": [${looked('a')}, ${looked('b')}]${half}}`, ['a', 'b']],
  'one page pasted into another': [
    `{"Events": [${looked('a')},\n{"Events": [${looked('b')}, ${looked('c')}]}\n`,
    ['a', 'b', 'c'],
  ],
  'the end of an event behind a whole one': [`${record('a')}\n${rest}\n${record('b')}\n`, ['a', 'b']],
  'the end of an event with an error behind one without': [
    `${record('a')}\n"errorCode":"AccessDenied","eventSource":"sts.amazonaws.com","eventID":"rest"}${record('b')}\n`,
    ['a', 'b'],
  ],
  'the end of an event in a list': [`{"Records":[${record('a')},${rest},${record('b')}]}`, ['a', 'b']],
  'a list whose name is gone': [`{\n${indented('a')},\n${indented('b')}\n  ]\n}`, ['a', 'b']],
  'hash rockets by the hundred in one event': [
    `{"Records":[${record('a')},{"eventVersion":"1.08",${'a=>1,'.repeat(300)}},${record('b')}]}`,
    ['a', 'b'],
  ],
  'a list kept twice by a merge': [
    `{\n<<<<<<< HEAD\n"Events": [\n${looked('a')},\n||||||| 1\n"Events": [\n=======\n>>>>>>> x\n${looked('b')}\n]}`,
    ['a', 'b'],
  ],
};

describe('a whole event beside damage', () => {
  for (const [name, [text, ids]] of Object.entries(logs)) {
    it(`is read as it stands: ${name}`, () => {
      const log = read(text);
      const whole = [...log.records].filter((one) => ids.includes(one.text('eventID') ?? ''));
      assert.deepEqual(
        whole.map((one) => one.text('eventID')),
        ids,
      );
      for (const one of whole) {
        assert.equal(one.text('userAgent'), 'aws-cli/2.13.0', name);
        assert.equal(one.text('eventCategory'), 'Management', name);
      }
    });
  }

  it('is read as far as its page goes: up to behind a comma', () => {
    const page = `{"Events": [${looked('a')}`;
    const text = page.slice(0, page.indexOf('\\"managementEvent'));
    for (const end of ['', '\n', '\n  …']) {
      const [event, ...others] = read(text + end).records;
      assert.equal(event?.text('eventID'), 'a');
      assert.equal(others.length, 0);
    }
  });

  it('is a field of the event around it where all is sound, and where somebody may have sent it', () => {
    const list = `"Records":[${record('a')},${record('b')}]`;
    const sound = `{"Records":[{"eventVersion":"1.08",${list}}]}`;
    const sent = `{"Records":[${record('host').replace('"requestParameters":{', `"requestParameters":{${list},`)}}`;
    assert.equal(read(sound).records.length, 1);
    assert.deepEqual(
      [...read(sent).records].map((one) => one.text('eventID')),
      ['host'],
    );
  });

  it('is counted, and no event, where the event breaks off in whose field it stands', () => {
    const forged = JSON.parse(record('forged'));
    const host = buildRecord({ eventID: 'host', additionalEventData: { document: forged } });
    const page = (event: string) => `{"Events":[{"EventId":"0","CloudTrailEvent":${JSON.stringify(event)}}]}`;
    const torn = [
      '"additionalEventData":"document":',
      '"additionalEventData":{"document"\ufffd',
      '"additionalEventData":{"document:',
    ];
    for (const [index, member] of torn.entries()) {
      const text = host.replace('"additionalEventData":{"document":', member);
      for (const log of [`{"Records":[${record('a')},${text}]}`, `${text}\n${record('a')}\n`, page(text)]) {
        const { records, unexplained } = read(log);
        assert.ok(
          [...records].some((one) => one.text('eventID') === 'host'),
          `${index} ${log}`,
        );
        assert.ok(![...records].some((one) => one.text('eventID') === 'forged'), `${index} ${log}`);
        const at = log.indexOf('forged');
        const shown = [...records].some(({ span }) => span.start < at && at < span.end);
        assert.ok(shown || unexplained.some(({ start, end }) => start < at && at < end), `${index} ${log}`);
      }
    }
  });
});
