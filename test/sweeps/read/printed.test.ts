import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { mended, shownRecords } from '../../support/damage/shown';
import { keepsAll, marksIn, printedEvents } from '../../support/printedEvent';

const begin = { eventVersion: '1.08', eventName: 'X' };
const named = { ...begin, id: 's3://b/k', detail: [[]], data: null };

/** What a program prints of a log, and the events that it printed: with fields that CloudTrail does not document. */
const printed: Readonly<Record<string, readonly [text: string, ...events: unknown[]]>> = {
  'by Python': [
    "{'Records': [{'eventVersion': '1.08', 'eventName': 'X', 'readOnly': True, 'id': -1, 'data': None, 'ok': False}]}",
    { ...begin, readOnly: true, id: -1, data: null, ok: false },
  ],
  'by Python, with marks in its texts': [
    `{'events': [{'eventVersion': '1.08', 'eventName': "it's", 'note': 'say "hi", \\'{x}\\'', 'b': ['],', None]}]}`,
    { ...begin, eventName: "it's", note: `say "hi", '{x}'`, b: ['],', null] },
  ],
  'by JavaScript': [
    "{Records: [{eventVersion: '1.08', eventName: 'X', id: 's3://b/k', detail: [[]], data: undefined}]}",
    named,
  ],
  'by JavaScript, with names that are no words': [
    "[{eventVersion:'1.08',eventName:'X','user.name':[],none:{}},{eventVersion:'1.08',eventName:'X','a b':1}]",
    { ...begin, 'user.name': [], none: {} },
    { ...begin, 'a b': 1 },
  ],
  'by Ruby': [
    '{"Records"=>[{"eventVersion"=>"1.08", "eventName"=>"X", "id"=>"s3://b/k", "detail"=>[[]], "data"=>nil}]}',
    named,
  ],
  'by Python on lines that break off behind blanks': [
    `[{'eventName': 'X', 'eventVersion': '1.08',\n  'note': "it's "\n          'said '\n          '"so"'}]`,
    { ...begin, note: `it's said "so"` },
  ],
  'by JavaScript, with texts added up and backticks': [
    "[{eventVersion: '1.08', eventName: 'X', note: 'one\\n' +\n    'two', say: `it's \"so\"`}]",
    { ...begin, note: 'one\ntwo', say: `it's "so"` },
  ],
  'by Ruby, with symbols before an arrow': [
    '{:Records=>[{:eventVersion=>"1.08", :eventName=>"X", :"x-amz-acl"=>nil}]}',
    { ...begin, 'x-amz-acl': null },
  ],
  'with times and objects in code': [
    "[{'eventVersion': '1.08', 'eventName': 'X', 'at': datetime.datetime(2021, 7, 30, tzinfo=tzfile('/etc/localtime'))}]",
    { ...begin, at: "datetime.datetime(2021, 7, 30, tzinfo=tzfile('/etc/localtime'))" },
  ],
  'by Ruby, with symbols': [
    '{Records: [{eventVersion: "1.08", eventName: "X", data: nil, truth: [], "key:2": nil}]}',
    { ...begin, data: null, truth: [], 'key:2': null },
  ],
};

function event(userAgent: string): Record<string, unknown> {
  return { ...begin, userAgent, requestParameters: { policy: '{"a":"b"}' } };
}

const TIME = 'datetime.datetime(2021, 7, 30, 16, 12, 47, tzinfo=tzlocal())';

/** How code writes a text in single marks. */
function single(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function byPython(...events: readonly unknown[]): string {
  const entries = events.map(
    (one) =>
      `{'EventId': 'a', 'EventTime': ${TIME}, 'Resources': [], 'CloudTrailEvent': ${single(JSON.stringify(one))}}`,
  );
  return `{'Events': [${entries.join(', ')}], 'ResponseMetadata': {'RetryAttempts': 0}}`;
}

/** What programs print of a page of `lookup-events`, in which each event is a text. */
const pages: Readonly<Record<string, (...events: readonly unknown[]) => string>> = {
  'by Python': byPython,
  'by Python on lines that break off behind blanks': (...events) =>
    byPython(...events).replace('say ', "say '\n     '"),
  'by JavaScript': (...events) =>
    `{ Events: [${events.map((one) => `{ EventTime: 2021-07-30T16:12:47.000Z, CloudTrailEvent: ${single(JSON.stringify(one))} }`).join(', ')}] }`,
  'by JavaScript in backticks': (...events) =>
    `{ Events: [${events.map((one) => `{ EventId: 'a', CloudTrailEvent: \`${JSON.stringify(one).replaceAll('\\', '\\\\')}\` }`).join(', ')}] }`,
};

describe('a mark that an event lost which a program printed', () => {
  for (const [name, text] of Object.entries(printedEvents)) {
    it(`costs nothing of it and of its neighbours: ${name}`, () => {
      const marks = marksIn(text);
      // All of them are swept.
      keepsAll(text, marks[marks.length >> 1]!);
    });
  }
});

describe('arrays of PHP', () => {
  it('are read as those of a log, whatever their texts say', () => {
    const name = "x => [\\'eventName";
    const text = `['took' => 5, 'hits' => ['eventVersion' => '1.08', 'eventName' => 'X', '${name}' => '], [', 'on' => true]]`;
    const log = read(`return ${text};\n`);
    assert.deepEqual(shownRecords(log), [{ ...begin, "x => ['eventName": '], [', on: true }]);
    assert.equal(
      log.damages.every(({ certain }) => certain),
      true,
    );
  });

  it('are lists where their elements have numbers or no names', () => {
    const text =
      "array (\n  0 => \n  array (\n    'eventVersion' => '1.08',\n    'eventName' => 'X',\n    'n' => array (),\n  ),\n)";
    assert.deepEqual(shownRecords(read(text)), [{ ...begin, n: [] }]);
  });
});

describe('a short log printed', () => {
  for (const [name, [text, ...events]] of Object.entries(printed)) {
    it(`${name} says what was printed`, () => {
      const log = read(text);
      assert.deepEqual(shownRecords(log), events);
      assert.ok(log.damages.every(({ certain, removes }) => certain && removes.length === 0));
    });
  }

  for (const [name, page] of Object.entries(pages)) {
    it(`of lookup-events ${name} says what the events say`, () => {
      const [one, other] = [event("it's"), event('say "hi", \\{x}')];
      const log = read(page(one, other));
      assert.deepEqual(shownRecords(log), [one, other]);
      assert.ok(log.damages.every(({ certain }) => certain));
      assert.deepEqual(shownRecords(read(mended(log))), [one, other]);
    });
  }

  it('of lookup-events with a slip beside an event says what that says', () => {
    const [one, other] = [event("it's"), event('x')];
    const log = read(byPython(one, other).replace("'EventId': 'a'", "EventId': 'a'"));
    assert.deepEqual(shownRecords(log), [one, other]);
  });

  it('with a slip in one event says all of the others', () => {
    const other = { eventVersion: '1.05', eventName: 'X', userIdentity: { type: 'IAMUser', x: null }, 'a b': [1] };
    const lost = `{status: 'ok', results: [{eventVersion: '1.08', readOnly: true, reques"Parameters: null}, `;
    const text = `${lost}{eventVersion: '1.05', eventName: 'X', userIdentity: {type: 'IAMUser', x: null}, 'a b': [1]}], total: 2}`;
    assert.deepEqual(shownRecords(read(text)).at(-1), other);
  });

  it('and closed too early is read by the marks of what follows', () => {
    const text = "{'Records': [{'eventVersion': '1.08', 'eventName': 'X'}, 'n': 1}]}";
    assert.deepEqual(shownRecords(read(text)), [{ ...begin, n: 1 }]);
  });

  it('is read without an end to its text, however long that is', () => {
    assert.doesNotThrow(() => read(`{'a': 1, 'b': 2, 'c': '${'x'.repeat(2_000_000)}`));
  });
});
