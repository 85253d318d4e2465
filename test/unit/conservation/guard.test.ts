import assert from 'node:assert/strict';
import { editOf, refusalOf, refusals } from '../../support/refusals';

const first = '{"eventVersion":"1.08","eventName":"GetObject","count":-12,"userAgent":"a, b: {c}","readOnly":true}';
const second = '{"eventVersion":"1.08","eventName":"PutObject","awsRegion":"eu-west-1"}';
const log = `{"Records":[${first},${second}]}`;

/** An edit of the log. */
const edit = (old: string, newText: string, after?: string) => editOf(log, old, newText, after);

describe('the guard refuses', () => {
  const hostile: readonly [string, string, ReturnType<typeof edit>[]][] = [
    ['a digit that is dropped', 'changes', [edit('2', '', ':-1')]],
    ['a word that is dropped', 'loses', [edit('GetObject', '')]],
    ['letters that are inserted', 'changes', [edit('', 's', 'GetObject')]],
    ['a value that is invented', 'invents', [edit('', '"x"', '"count":-12,')]],
    ['two values that change places', 'changes', [edit('GetObject', 'PutObject'), edit('PutObject', 'GetObject')]],
    ['a value that moves', 'loses', [edit('GetObject', ''), edit('', 'GetObject', '"readOnly":')]],
    ['a null in a value', 'invents', [edit('', ' null ', ':"a,')]],
    ['a word parted in two', 'changes', [edit('', ' ', 'GetO')]],
    ['a number parted in two', 'changes', [edit('', ',', ':-1')]],
    ['a literal made into another', 'changes', [edit('true', 'false')]],
    ['a minus sign that is dropped', 'changes', [edit('-', '')]],
    ['a minus sign that is put before a number', 'invents', [edit('', '-', '"count":-')]],
    ['a comma dropped in a value', 'changes', [edit(',', '', ':"a')]],
    ['a blank dropped in a value', 'changes', [edit(' ', '', ':"a,')]],
    ['a colon put into a value', 'changes', [edit('', ':', '"GetObject')]],
    ['brackets dropped in a value', 'changes', [edit('{', '', 'b: '), edit('}', '', '{c')]],
    ['an escape of letters that are inserted', 'invents', [edit('', '\\u0041', '"count":')]],
    ['two records joined in one', 'crosses-record', [edit('},{', ',')]],
    ['a record that loses its bracket', 'crosses-record', [edit('{', '', 'true},')]],
    ['a bracket put behind the bracket of a record', 'crosses-record', [edit('', '}', 'true},{')]],
    ['a whole record that is dropped', 'crosses-record', [edit(`,${second}`, '')]],
    ['an edit before the text', 'leaves-text', [{ span: { start: -1, end: 0 }, newText: '' }]],
    ['an edit behind the text', 'leaves-text', [{ span: { start: 1e6, end: 1e6 }, newText: '' }]],
    ['an edit from right to left', 'leaves-text', [{ span: { start: 9, end: 8 }, newText: '' }]],
    ['an edit without a place', 'leaves-text', [{ span: { start: Number.NaN, end: 8 }, newText: '' }]],
    ['edits that overlap', 'overlaps', [edit('"eventName"', '"eventName"'), edit('Name"', 'Name"')]],
  ];
  for (const [what, why, edits] of hostile) {
    it(what, () => assert.equal(refusalOf(log, ...edits), why));
  }

  it('a comment that is removed with a record in it, whatever is said of it', () => {
    const text = `[${first}/* ,${second} */]`;
    const comment = editOf(text, text.slice(text.indexOf('/*'), -1), '');
    assert.deepEqual(refusals(text, [{ edits: [comment], removes: [comment.span] }]), ['crosses-record']);
    assert.equal(refusalOf(text, comment), 'crosses-record');
  });

  it('a record that loses its bracket in a string, in a cell or in HTML', () => {
    const records = [JSON.stringify(second), `"${second.replaceAll('"', '""')}"`, second.replaceAll('"', '&quot;')];
    for (const text of records) {
      assert.equal(refusalOf(text, editOf(text, '{', '')), 'crosses-record', text);
    }
  });

  it('an escape that is taken out of a sound value', () => {
    const text = '{"path":"C:\\\\temp","said":"a \\"b\\"","html":"a &amp; b"}';
    assert.equal(refusalOf(text, editOf(text, '\\\\', '\\')), 'changes');
    assert.equal(refusalOf(text, editOf(text, '&amp;', '&')), 'changes');
    assert.equal(refusalOf(text, editOf(text, '\\', '', 'C:')), 'changes');
  });

  it('a backslash that is put into a value', () => {
    for (const place of ['"G', '"Get']) {
      assert.equal(refusalOf(log, edit('', '\\', `"eventName":${place}`)), 'changes', place);
    }
  });

  it('a letter that becomes an escape, or is one no more', () => {
    const text = '{"a":"C:\\\\new\\nline"}';
    assert.equal(refusalOf(text, editOf(text, 'n', '\\n')), 'changes');
    assert.equal(refusalOf(text, editOf(text, '\\n', 'n', 'new')), 'changes');
  });

  it('an apostrophe, or a mark of another kind, that is dropped in a value', () => {
    const text = '{"a":"it\'s `so` “so”"}';
    for (const mark of ["'", '`', '“', '”']) {
      assert.equal(refusalOf(text, editOf(text, mark, '')), 'changes', mark);
    }
  });

  it('a text that becomes a literal', () => {
    assert.equal(refusalOf('{"a":"None"}', editOf('{"a":"None"}', '"None"', 'null')), 'loses');
  });

  it('punctuation that is put into a text within a text', () => {
    const text = JSON.stringify({ CloudTrailEvent: second });
    assert.equal(refusalOf(text, editOf(text, '', ',', 'Put')), 'changes');
    assert.equal(refusalOf(text, editOf(text, '-', '+', 'eu')), 'changes');
  });

  it('only what is wrong, and all edits of it', () => {
    const good = { edits: [edit('', ' ', '"count":')], removes: [] };
    const bad = { edits: [edit('', ' ', '"readOnly":'), edit('GetObject', '')], removes: [] };
    assert.deepEqual(refusals(log, [good, bad]), [undefined, 'loses']);
  });

  it('the later of two mends that meet', () => {
    const one = { edits: [edit(':-', ': -')], removes: [] };
    const two = { edits: [edit('-12', '-12'), edit('', ' ', '"readOnly":')], removes: [] };
    assert.deepEqual(refusals(log, [two, one]), ['overlaps', undefined]);
  });
});

describe('the guard lets pass', () => {
  /** A damaged text, what stands in it, and what is written for that. */
  const mends: readonly [string, string, ...(readonly [string, string, string?][])][] = [
    ['a missing comma', '{"a":1 "b":2}', ['', ',', '1']],
    ['a comma too many', '{"a":1,,"b":2}', [',', '', '1']],
    ['a missing bracket', '{"a":[1,"b":2}', ['', ']', '1']],
    ['a missing quotation mark', '{"a":"x,"b":2}', ['', '"', 'x']],
    ['bare names and values', '{a:x-y}', ['', '"', '{'], ['', '"', 'a'], ['', '"', ':'], ['', '"', 'y']],
    ['single quotation marks', "{'a':'b'}", ["'", '"'], ["'", '"', 'a'], ["'", '"', ':'], ["'", '"', 'b']],
    ['literals of Python', '{"a":None,"b":True}', ['None', 'null'], ['True', 'true']],
    ['marks of Python before a text', '{"a":u"b"}', ['u', '']],
    ['a call around a text', '{"a":ISODate("b")}', ['ISODate(', ''], [')', '']],
    ['a Ruby hash', '{"a"=>nil}', ['=>', ':'], ['nil', 'null']],
    ['a value that is missing', '{"a":,"b":2}', ['', ' null', ':']],
    ['a stray quotation mark in a word', '{"a":"Get"Object"}', ['"', '', 'Get']],
    ['a quotation mark without its backslash', '{"a":"say "hi" now"}', ['', '\\', 'say '], ['', '\\', 'hi']],
    ['a backslash that Markdown wrote', '{"a":"b\\-c"}', ['\\', '']],
    ['a backslash that lacks another', '{"a":"C:\\Users"}', ['\\', '\\\\']],
    ['a raw line break', '{"a":"b\nc"}', ['\n', '\\n']],
    ['a raw control character', '{"a":"b\u0001c"}', ['\u0001', '\\u0001']],
    ['a line wrapped in a word', '{"a":"Get\nObject"}', ['\n', '']],
    ['a line wrapped in a quotation', '> {"a":"Get\n> Object"}', ['\n> ', '']],
    ['a line wrapped with a mark that it goes on', '{"a":"Get=\nObject"}', ['=\n', '']],
    ['a line wrapped in an escape', '{"a":"b\\\nn"}', ['\n', '']],
    ['two literals side by side', '{"a":"b "\n  "c"}', ['"\n  "', '']],
    ['a character of another alphabet before a value', '{"a":-"b"}', ['-', '']],
    ['an invisible character', '{\u200b"a":1}', ['\u200b', '']],
    ['a full-width colon', '{"a"\uff1a1}', ['\uff1a', ':']],
    [
      'escapes all over',
      '{\\"a\\":\\"C:\\\\\\\\x\\"}',
      ['\\"', '"'],
      ['\\"', '"', 'a'],
      ['\\"', '"', ':'],
      ['\\\\', '\\', 'C:'],
      ['\\\\', '\\', 'C:\\\\'],
      ['\\"', '"', 'x'],
    ],
    [
      'entities all over',
      '{&quot;a&quot;:&quot;b&amp;c&quot;}',
      ['&quot;', '"'],
      ['&quot;', '"', 'a'],
      ['&quot;', '"', ':'],
      ['&amp;', '&'],
      ['&quot;', '"', 'c'],
    ],
  ];
  for (const [what, text, ...edits] of mends) {
    it(what, () =>
      assert.equal(refusalOf(text, ...edits.map(([old, now, after]) => editOf(text, old, now, after))), undefined),
    );
  }

  it('what is said to be removed, and nothing beside it', () => {
    const text = '{"a":1, // the count\n"b":2}';
    const comment = editOf(text, '// the count', '');
    const more = editOf(text, '1, // the count', '');
    assert.deepEqual(refusals(text, [{ edits: [comment], removes: [comment.span] }]), [undefined]);
    assert.deepEqual(refusals(text, [{ edits: [more], removes: [comment.span] }]), ['loses']);
  });

  it('a value that is corrected, if that is said', () => {
    const edits = [edit('GetObject', 'PutObject')];
    assert.deepEqual(refusals(log, [{ edits, removes: [], changesValue: true }]), [undefined]);
  });

  it('the mend of a record in a string, written as the string wants it', () => {
    const text = JSON.stringify({
      CloudTrailEvent: second.replace(',"awsRegion"', ' "awsRegion"').replace('"PutObject"', 'PutObject'),
    });
    const edits = [
      editOf(text, '', ',', 'PutObject'),
      editOf(text, '', '\\"', ':'),
      editOf(text, '', '\\"', 'PutObject'),
    ];
    assert.equal(refusalOf(text, ...edits.slice(0, 1)), undefined);
    assert.equal(refusalOf(text, editOf(text, '', '\\"', 'eventName\\":'), edits[2]!), undefined);
  });
});
