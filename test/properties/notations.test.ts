import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core';
import { read } from '../../src/core/read/read';
import { recordTexts } from '../bench/support/logs';

const DAMAGED = 3;
const texts = recordTexts(5, 700_000);
const ids = texts.map((text) => String(JSON.parse(text).eventID));

/** An indented log file; in one record a brace is missing. */
function logOf(count: number): string {
  const records = texts.slice(0, count).map((text, index) => {
    const record = JSON.stringify(JSON.parse(text), undefined, 2);
    return index === DAMAGED ? record.replace(/\n {2}\},(?=\n {2}"eventTime")/, ',') : record;
  });
  return `{"Records":[\n${records.join(',\n')}\n]}`;
}

const lines = (log: string, before: (number: number) => string) =>
  log
    .split('\n')
    .map((line, index) => before(index + 1) + line)
    .join('\n');

const notations: Readonly<Record<string, (log: string) => string>> = {
  'with line numbers': (log) => lines(log, (number) => `${String(number).padStart(6)}\t`),
  'with the marks of a diff': (log) => lines(log, () => '+'),
  'as a quotation in Markdown': (log) => lines(log, () => '> '),
  'as the inside of a JSON string': (log) => JSON.stringify(log).slice(1, -1),
  'as the source of a web page': (log) => log.replaceAll('"', '&quot;'),
  'as a cell of a CSV file': (log) => log.replaceAll('"', '""'),
};

describe('a log in another notation', () => {
  for (const [name, write] of Object.entries(notations)) {
    for (const count of [8, 400]) {
      it(`is read whole, and a damage stays with its event: ${count} events ${name}`, () => {
        const text = write(logOf(count));
        const log = read(text);
        assert.deepEqual(
          [...log.records].map((record) => record.text('eventID')),
          ids.slice(0, count),
        );
        assert.ok(log.damages.length >= 1 && log.damages.length <= 3, String(log.damages.length));
        const mended = read(
          applyEdits(
            text,
            log.damages.flatMap(({ edits }) => [...edits]),
          ),
        );
        assert.deepEqual([mended.records.length, mended.damages.length], [count, 0]);
      });
    }
  }
});
