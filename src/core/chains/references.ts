import type { EventSet } from '../columns/eventSet';
import { entriesOf, itemsOf, type Json, scalarText } from '../json/plain';
import type { EventData, Path } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import type { Steps } from '../text/steps';

/** So many events are looked at before the caller may pause. */
const STRIDE = 100;

/**
 * All events in whose values an identifier occurs, in the order of the set: a key, principal, ARN, request id, shared event id, address,
 * resource. It counts where it is not a part of a longer name: `10.0.0.1` is not in `10.0.0.11`, but `my-bucket` is in `arn:aws:s3:::my-bucket/key`.
 */
export function* referencesTo(set: EventSet, identifier: string): Steps<readonly number[]> {
  const rows: number[] = [];
  for (let row = 0; row < set.length; row++) {
    const event = set.at(row);
    if (event && mentions(event, identifier)) {
      rows.push(row);
    }
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return rows;
}

/** The ways to the values of an event in which an identifier occurs. */
export function mentionsIn(event: EventData, identifier: string): readonly Path[] {
  return identifier === ''
    ? []
    : [...valuesIn(event.at(), [])].flatMap(([path, text]) => (holds(text, identifier) ? [path] : []));
}

/** The values of a sound event are read only where its text has the identifier, or may have it in another writing. */
function mentions(event: LogRecord, identifier: string): boolean {
  if (!event.written) {
    return mentionsIn(event, identifier).length > 0;
  }
  const asWritten = JSON.stringify(identifier).slice(1, -1);
  for (const [name, text] of event.written) {
    if ((text.includes(asWritten) || ESCAPED.test(text)) && some(event.at(name), identifier)) {
      return true;
    }
  }
  return false;
}

/** Any character may be written by its number, and a slash with another one before it. */
const ESCAPED = /\\[u/]/;

function some(value: Json | undefined, identifier: string): boolean {
  for (const [, text] of valuesIn(value, [])) {
    if (holds(text, identifier)) {
      return true;
    }
  }
  return false;
}

export function* valuesIn(value: Json | undefined, path: Path): Iterable<readonly [Path, string]> {
  const text = scalarText(value);
  if (text !== undefined) {
    yield [path, text];
  }
  for (const [index, item] of itemsOf(value).entries()) {
    yield* valuesIn(item, [...path, index]);
  }
  for (const [name, member] of entriesOf(value)) {
    yield* valuesIn(member, [...path, name]);
  }
}

/** Whether a text has another one in it that is no part of a longer name there. */
function holds(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) {
    if (standsAlone(text, at, wanted.length)) {
      return true;
    }
  }
  return false;
}

/** Whether a stretch of a text is no part of a longer name there. */
export function standsAlone(text: string, at: number, length: number): boolean {
  return !joins(text, at, -1) && !joins(text, at + length - 1, 1);
}

/** Whether the name goes on beyond a place: with a letter, a digit or a dash, or with such a one behind a dot. */
function joins(text: string, at: number, step: 1 | -1): boolean {
  const next = text[at + step] ?? '';
  return IN_NAME.test(next) || (next === '.' && IN_NAME.test(text[at + 2 * step] ?? ''));
}

const IN_NAME = /[\p{L}\p{N}_-]/u;
