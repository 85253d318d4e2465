import { placeAt } from '../event/placeAt';
import type { LogDocument } from '../log/logDocument';
import { occurrences } from '../text/occurrences';
import { type Span, span } from '../text/span';
import type { Steps } from '../text/steps';
import { identifierAt, within } from './identifier';
import { standsAlone } from './references';

/** So many places in each direction are told: those that are near are looked at, and the others are a matter of counting. */
const MOST = 500;
/** What looking at places may cost in each direction: one for each, and more in a large event, which has to be gone down to the place. */
const MOST_SPENT = 5000;
const PER_ONE = 4096;
/** What is spent before the caller may pause. */
const STRIDE = 20;

/**
 * Where a log states what stands at an offset as a value, the place itself included, in text order: the nearest ones where there are many. As with
 * references, a part of a longer name does not count. None on the name of a member, beside values, and on what identifies nothing, such as `true`.
 */
export function* sameValues(log: Pick<LogDocument, 'text' | 'records'>, offset: number): Steps<readonly Span[]> {
  const record = log.records.around(offset);
  const found = record && identifierAt(record, offset);
  if (!record || !found || placeAt(record.tree, offset)?.part !== 'value') {
    return [];
  }
  const written = within(log.text, found.span, found.text);
  const before = yield* placesFrom(log, written, -1);
  const after = yield* placesFrom(log, written, 1);
  return [...before.reverse(), written, ...after];
}

function* placesFrom(
  { text, records }: Pick<LogDocument, 'text' | 'records'>,
  { start, end }: Span,
  step: 1 | -1,
): Steps<Span[]> {
  const wanted = text.slice(start, end);
  const found: Span[] = [];
  let spent = 0;
  let paused = 0;
  // An event is made anew whenever it is asked for, and a large one may state the value many times.
  let record = records.around(start);
  for (const at of occurrences(text, wanted, start, step)) {
    if (at === undefined) {
      yield;
      continue;
    }
    const isIn = record && record.span.start <= at && at < record.span.end;
    record = isIn ? record : records.around(at);
    if (record && standsAlone(text, at, wanted.length) && placeAt(record.tree, at)?.part === 'value') {
      found.push(span(at, at + wanted.length));
    }
    spent += 1 + (record ? record.span.end - record.span.start : 0) / PER_ONE;
    if (found.length >= MOST || spent >= MOST_SPENT) {
      break;
    }
    if (spent - paused > STRIDE) {
      paused = spent;
      yield;
    }
  }
  return found;
}
