import { scanClean } from '../../json/cleanScan';
import { type Beginning, beginningsIn } from '../../repair/lookahead/beginnings';
import { type Span, span } from '../../text/span';
import { toldOtherwise } from './toldOtherwise';

/** No beginning is shorter. */
const SHORTEST = 16;

/** The beginnings in a stretch between records. A record that was torn may have taken the brace of the next one for its last value. */
export function beginnings(text: string, start: number, end: number): Beginning[] {
  const from = text.charAt(start - 1) === '{' ? start - 1 : start;
  return end - from < SHORTEST ? [] : [...beginningsIn(text, from, end)];
}

/** The events that seem to begin in a stretch that was not understood. */
export function eventsIn(text: string, place: Span): readonly Span[] {
  const { start, end } = place;
  const events = withoutOthers(text, [...beginningsIn(text, start, end)], end);
  return events.length > 0 ? events : toldOtherwise(text, place);
}

/** From each beginning to where it may end. */
export function stretches(text: string, found: readonly Beginning[], limit: number): Span[] {
  const events = withoutOthers(text, found, limit);
  return events.map((one, index) => span(one.start, beginningEnd(text, one, events[index + 1]?.start ?? limit)));
}

/** Without what is sound and has a version of no trail: a schema, a pattern for events, or the event of another system. */
function withoutOthers(text: string, found: readonly Beginning[], limit: number): Beginning[] {
  return found.filter((one, index) => !one.cut || isTorn(text, one, found[index + 1]?.start ?? limit));
}

/** Whether what begins without a version is damaged, or became sound by accident: no version has quotation marks in it. */
function isTorn(text: string, { start, end }: Beginning, limit: number): boolean {
  return scanClean(text, start, limit) <= 0 || /^"[^"\\]{0,80}\\/.test(text.slice(end, end + 96));
}

/** Where what begins as a record ends at the latest: a sound one with its brace, one in a string with the string; else at `limit`. */
function beginningEnd(text: string, { start, end: begun, mark }: Beginning, limit: number): number {
  const sound = mark === '"' ? scanClean(text, start, limit) : -1;
  const end = sound > 0 ? sound : mark.length > 1 ? stringEnd(text, begun, start, limit, mark.length) : limit;
  return start + text.slice(start, end).replace(/[\s,]{1,4096}$/, '').length;
}

/**
 * Where the string ends around `start`, in which quotation marks are written with `length` characters: before one with fewer. None is around what has
 * such a mark before `begun`, where its beginning ends: it is escaped in part.
 */
function stringEnd(text: string, begun: number, start: number, limit: number, length: number): number {
  for (const { index, 0: marks } of text.slice(start, limit).matchAll(/[\\"]+/g)) {
    if (marks.length < length && marks.endsWith('"')) {
      return start + index < begun ? limit : start + index;
    }
  }
  return limit;
}
