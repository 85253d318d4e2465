import assert from 'node:assert/strict';
import { read, reread } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { logView } from '../../support/logView';

const records = Array.from({ length: 6 }, (_, at) => buildRecord({ eventID: `${at}`, eventName: `Name${at}` }));

const texts: Readonly<Record<string, string>> = {
  'a log file': `{"Records":[${records.join(',')}],"NextToken":"more"}`,
  'a log file with a damaged event': `{"Records":[\n${records.join(',\n').replace('","awsRegion', '"awsRegion')}\n]}`,
  lines: `${records.join('\n')}\n`,
  'samples in prose': `Some words.\n\n${records.slice(0, 3).join('\n\nMore words, and more.\n\n')}\n\nThe end of it.`,
};

/** What people do to a text, by what they look for in it: the first place is edited. */
const edits: readonly (readonly [what: string, old: string, put: string])[] = [
  ['a value is changed', 'Name1"', 'Other"'],
  ['a value grows', '"Name2', '"A longer Name2'],
  ['a quotation mark is lost', '"Name1"', '"Name1'],
  ['a comma is lost', ',"eventName":"Name2"', '"eventName":"Name2"'],
  ['a comma is put back', '"awsRegion', ',"awsRegion'],
  ['a brace is lost', '"}', '"'],
  ['an event is put in', '{"eventVersion', '{"eventVersion":"1.08","eventName":"New"},{"eventVersion'],
  ['the beginning of an event is lost', '{"eventVersion":"1.08",', ''],
  ['a line is broken', ',"eventName":"Name2"', ',\n"eventName":"Name2"'],
  ['words are put before all', '', 'words '],
  ['the end is lost', records.at(-1)?.slice(-40) ?? '', ''],
];

describe('reading again after an edit gives what reading afresh gives', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`in ${name}`, () => {
      const log = read(text);
      for (const [what, old, put] of edits) {
        const start = text.indexOf(old);
        if (start >= 0) {
          const edited = text.slice(0, start) + put + text.slice(start + old.length);
          const change = { span: { start, end: start + old.length }, length: put.length };
          assert.deepEqual(logView(reread(log, edited, change)), logView(read(edited)), what);
        }
      }
    });
  }

  it('edit after edit', () => {
    let text = texts['a log file'] ?? '';
    let log = read(text);
    for (let step = 0; step < 6; step++) {
      const start = (step * 613) % text.length;
      const put = ['x', '"', '', ',', '}'][step % 5] ?? '';
      text = text.slice(0, start) + put + text.slice(start + (step % 2));
      log = reread(log, text, { span: { start, end: start + (step % 2) }, length: put.length });
    }
    assert.deepEqual(logView(log), logView(read(text)));
  });
});
