import assert from 'node:assert/strict';
import { buildRecord } from '../../support/buildRecord';
import { readAllBytes } from '../../support/readBytes';
import { sameFromBytes } from '../../support/sameFromBytes';

/** Enough records for a document that is read in windows, of which this one has several. */
const COUNT = 1100;
const window = 1 << 16;

const records = Array.from({ length: COUNT }, (_, at) =>
  buildRecord({
    eventID: `${at}`,
    errorCode: at % 9 ? undefined : 'AccessDenied',
    requestParameters: { note: 'é👍'.repeat(at % 30) },
  }),
);
/** The same with slips in some of them, none in the first or last. */
const damaged = records.map((record, at) => (at % 97 === 50 ? record.replace('"eventName":', '"eventName" ') : record));
const wide = ' \n,'.repeat(3000);

const documents: Readonly<Record<string, string>> = {
  'a log file': `{"Records":[${records.join(',')}]}`,
  'a log file with members before its records': `{"a":1,"Records":[${records.join(', ')}]}`,
  'lines far apart': records.map((record, at) => (at % 300 === 299 ? `${record}${wide}` : `${record}\n`)).join(''),
  'a log file with damaged events': `{"Records":[${damaged.join(',')}]}`,
  'lines with damaged events': damaged.join('\n'),
  'a log file that breaks off': `{"Records":[${records.join(',').slice(0, -400)}`,
  'records behind which something else stands': `{"Records":[${records.join(',')}],"x":{"y":[1]}} and more`,
};

describe('a long document of bytes', () => {
  for (const [name, text] of Object.entries(documents)) {
    it(`is read in windows as its text is: ${name}`, () => {
      const log = sameFromBytes(text, { window });
      assert.ok(log.records.length >= COUNT - 1);
      assert.equal(log.records.at(COUNT), undefined);
      assert.equal(log.records.at(-1), undefined);
    });
  }

  it('knows the events around a place, and says what of each window is damaged', () => {
    const log = readAllBytes(new TextEncoder().encode(documents['lines with damaged events']), { window });
    for (const index of [0, 1, 500, COUNT - 1]) {
      const { span } = log.records.at(index)!;
      assert.equal(log.records.around(span.start)?.index, index);
      assert.equal(log.records.around(span.end - 1)?.index, index);
    }
    assert.deepEqual(
      [...log.records].filter((record) => record.damaged).map(({ index }) => index),
      Array.from({ length: COUNT }, (_, at) => at).filter((at) => at % 97 === 50),
    );
  });

  it('is read window by window where it is too long to be one text, whatever it holds', () => {
    const odd = damaged.map((record, at) => (at % 200 === 100 ? `${record} some words` : record));
    for (const text of [`{"Records":[${odd.join(',')}]}`, odd.join('\n')]) {
      const log = readAllBytes(new TextEncoder().encode(text), { window, longestText: 1000 });
      assert.deepEqual(
        [...log.records].map((record) => record.text('eventID')),
        records.map((_, at) => `${at}`),
      );
      assert.equal(log.unread, undefined);
    }
  });
});
