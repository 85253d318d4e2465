import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { shownRecords } from '../../support/damage/shown';

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
  'by Ruby, with symbols': [
    '{Records: [{eventVersion: "1.08", eventName: "X", data: nil, truth: [], "key:2": nil}]}',
    { ...begin, data: null, truth: [], 'key:2': null },
  ],
};

describe('a short log printed', () => {
  for (const [name, [text, ...events]] of Object.entries(printed)) {
    it(`${name} says what was printed`, () => {
      const log = read(text);
      assert.deepEqual(shownRecords(log), events);
      assert.ok(log.damages.every(({ certain, removes }) => certain && removes.length === 0));
    });
  }

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
});
