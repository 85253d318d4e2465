import assert from 'node:assert/strict';
import { type EventData, eventSentence, facets, failed, type LogRecord, read } from '../../../src/core';
import { LazyNode, TreeCache } from '../../../src/core/json/lazyNode';
import { RecordData } from '../../../src/core/read/recordData';
import { forms, json, record } from '../../support/eventForms';
import { fixture } from '../../support/fixtures';
import { readAllBytes } from '../../support/readBytes';

/** What a test asks of an event, in the order in which it asks. */
function answers(event: EventData): unknown {
  return {
    texts: [
      event.text('eventName'),
      event.text('readOnly'),
      event.text('apiVersion'),
      event.text('userIdentity', 'arn'),
      event.text('resources', 0, 'ARN'),
    ],
    none: [
      event.text('errorMessage'),
      event.text('responseElements'),
      event.text('userIdentity'),
      event.text('errorCode'),
      event.text('eventName', 'length'),
      event.text('resources', 2, 'ARN'),
      event.text('constructor'),
      event.text('userIdentity', '__proto__'),
    ],
    values: [event.at('userIdentity'), event.at('resources'), event.at('resources', 1), event.at('responseElements')],
    whole: event.at(),
  };
}

const expected = {
  texts: ['DescribeMesh', 'true', '7', 'arn:aws:iam::111122223333:user/Mary_Major', 'arn:aws:s3:::one'],
  none: Array.from({ length: 8 }, () => undefined),
  values: [record.userIdentity, record.resources, {}, null],
  whole: record,
};

describe('an event says the same, whatever it came in', () => {
  for (const [form, read] of Object.entries(forms)) {
    it(form, () => {
      const event = read();
      assert.ok(event);
      assert.deepEqual(plain(answers(event)), plain(expected));
      // Asked for the whole first, it reads itself in another way.
      assert.deepEqual(plain({ whole: event.at(), ...(answers(event) as object) }), plain(expected));
    });

    it(`${form}: places lie in its source`, () => {
      const event = read();
      const written = (node: ReturnType<EventData['node']>) =>
        node ? event?.source.slice(node.offset, node.offset + node.length) : undefined;
      assert.match(written(event?.node('userIdentity', 'userName')) ?? '', /^\W*Mary_Major\W*$/);
      assert.match(written(event?.key('awsRegion')) ?? '', /^\W*awsRegion\W*$/);
      assert.equal(event?.node('resources', 0, 'ARN')?.value, 'arn:aws:s3:::one');
      assert.equal(event?.node('resources', 7), undefined);
      assert.equal(event?.key('nothing'), undefined);
    });
  }
});

describe('an event that is a row of a table', () => {
  const text = fixture('containers', 'athena.csv') ?? '';

  it('says the same from a text and from bytes', () => {
    const [row] = read(text).records;
    assert.ok(row);
    const [bytes] = readAllBytes(new TextEncoder().encode(text)).records;
    assert.deepEqual([row.row, bytes?.row], [true, true]);
    assert.ok(row.text('eventName'));
    assert.ok(row.text('userIdentity', 'type'));
    assert.deepEqual(plain(bytes?.at()), plain(row.at()));
  });
});

describe('values of an event', () => {
  it('are read without a tree where the event is sound: groups ask each of 100,000 events', () => {
    class NoTrees extends TreeCache {
      override tree(): never {
        throw new Error('a tree was built');
      }
    }
    const sound = { source: json, tree: new LazyNode(new NoTrees(json), 0, json.length) };
    const place = { index: 0, span: { start: 0, end: json.length }, row: false };
    const make = () =>
      new RecordData(
        place,
        () => false,
        () => sound,
      );
    assert.deepEqual(plain(answers(make())), plain(expected));
    const event = make();
    for (const { keysOf } of facets) {
      keysOf(event);
    }
    failed(event);
    assert.equal(eventSentence(event), eventSentence(read(json).records.at(0) as LogRecord));
  });

  it('of two members of one name, the last counts', () => {
    const twice = `{"eventVersion":"1.08","eventID":"a","eventName":"One","userIdentity":{"type":"a","type":"b"},"eventName":"Two"}`;
    for (const text of [twice, twice.replace('"eventVersion":', 'eventVersion:')]) {
      const [event] = read(text).records;
      assert.equal(event?.text('eventName'), 'Two');
      assert.equal(event.text('userIdentity', 'type'), 'b');
      assert.equal(event.node('userIdentity', 'type')?.value, 'b');
      assert.equal((event.at() as { eventName: string }).eventName, 'Two');
    }
  });

  it('of a name that breaks off, the value is null and its text absent', () => {
    const [event] = read('{"Records":[{"eventVersion":"1.08","eventID":"a","eventName":').records;
    assert.equal(event?.damaged, true);
    assert.equal(event.at('eventName') ?? null, null);
    assert.equal(event.text('eventName'), undefined);
  });

  it('that are written with escapes are read', () => {
    const [event] = read('{"eventVersion":"1.08","event\\u004eame":"a\\"b","eventID":"x"}').records;
    assert.equal(event?.text('eventName'), 'a"b');
    assert.equal(event.at('eventName'), 'a"b');
  });
});

/** Without prototypes, which differ. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (_, inner: unknown) => inner ?? null)) as unknown;
}
