import assert from 'node:assert/strict';
import { read } from '../../src/core';
import { shownRecords } from './damage/shown';

const python = `{'eventVersion': '1.08', 'userIdentity': {'type': 'Root', 'accountId': '111122223333'}, 'eventTime': '2024-03-01T09:30:00Z', 'errorMessage': 'User: x is not, to do: y', 'requestParameters': {'tags': ['a', 'b'], 'size': 5, 'on': True, 'none': None}, 'responseElements': None, 'eventName': 'A'}`;
const javaScript = python
  .replaceAll(/'(\w+)':/g, '$1:')
  .replaceAll('None', 'null')
  .replace('True', 'true');
const php = python.replaceAll("': ", "' => ").replaceAll('{', '[').replaceAll('}', ']').replaceAll('None', 'null');

const whole: unknown = JSON.parse(javaScript.replaceAll(/(\w+):(?= ['{[tn\d])/g, '"$1":').replaceAll("'", '"'));
const withoutBlanks: unknown = JSON.parse(JSON.stringify(whole).replaceAll(' ', ''));

/** One event as programs print it, with texts that hold what is written around them. */
export const printedEvents = { Python: python, JavaScript: javaScript, PHP: php };

/** Where the quotation marks of a printed event are. */
export function marksIn(text: string): number[] {
  return [...text.matchAll(/'/g)].map(({ index }) => index);
}

/** Checks that the event says what it said when it has lost the mark at a place: by itself, without blanks, and between two others. */
export function keepsAll(text: string, mark: number): void {
  const torn = text.slice(0, mark) + text.slice(mark + 1);
  assert.deepEqual(shownRecords(read(torn)), [whole], torn);
  const tight = torn.replaceAll(' ', '');
  assert.deepEqual(shownRecords(read(tight)), [withoutBlanks], tight);
  const log = `[${text}, ${torn}, ${text}]`;
  assert.deepEqual(shownRecords(read(log)), [whole, whole, whole], log);
}
