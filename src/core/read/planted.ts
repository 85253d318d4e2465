import type { RecordNodes } from '../containers/parts/container';
import { scanClean } from '../json/cleanScan';
import { matchAt } from '../repair/lookahead/lookahead';
import { type Span, span } from '../text/span';
import type { Steps } from '../text/steps';
import { runsOf } from './census/census';
import { isWritten } from './written';

/** Quotation marks, as JSON and other notations write them. */
const MARKS =
  /\\{1,16}["']|""|&(?:amp;){0,3}(?:quot|apos|#0?3[49]|#x2[27]);?|["'`\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb]/gi;
/** By how many of its first marks the notation of a record is known, and how far they are looked for. */
const FIRST_MARKS = 6;
const NEAR = 400;
/** The first member of most records: what is written so stands in plain marks. */
const PLAIN = /\{\s{0,80}"\w{1,60}"\s{0,8}:\s{0,8}["{]/y;
/** How a list goes on behind an event, or ends. */
const GOES_ON = /\s{0,80}(?:,?\s{0,80}\{\s{0,80}"\w|[\]}]|$)/y;
/** A name under which tools keep an event as text. */
const EVENT_BEFORE = /Event"\s{0,20}:\s{0,20}"$/;
const NAMED = 64;
/** Between events that lie on one line apart from each other. */
const LINE_END = /[\r\n]/;

/** Records of one value, in text order. */
interface ReadRecords {
  readonly records: RecordNodes;
  /** Whether damage was found in it: nothing in a sound value stands otherwise than it was meant. */
  readonly damaged: boolean;
}

/**
 * The places of records that are none: they stand on one line with the record before them, but in marks that can be written into a text of that
 * one, and are no string by themselves; or they begin in a text that the caller wrote. Where their host is damaged, a reading may take them for events, and somebody who is looked for may have
 * written them. In steps: each that was damaged is looked at.
 */
export function* plantedIn(text: string, parts: readonly ReadRecords[]): Steps<Span[]> {
  if (!parts.some(({ damaged }) => damaged)) {
    return [];
  }
  const found: Span[] = [];
  let host: Host | undefined;
  for (const { records, damaged } of parts) {
    for (const { start, end, suspects } of runsOf(records)) {
      yield;
      const odd = damaged && suspects.length > 0;
      if (odd && host && isPlanted(text, host, span(start, end))) {
        found.push(span(start, end));
        continue;
      }
      host = { start, end, sound: !odd || scanClean(text, start, end) === end };
      const written = odd ? suspects.filter(({ offset }) => isWritten(text, offset)) : [];
      found.push(...written.map(({ offset, length }) => span(offset, offset + length)));
    }
  }
  return found;
}

/** What stands before a record. */
interface Host extends Span {
  readonly sound: boolean;
}

function isPlanted(text: string, host: Host, { start, end }: Span): boolean {
  const apart = text.slice(host.end, Math.min(start, host.end + NEAR));
  const held = !LINE_END.test(apart) && mayHold(marksAt(text, host.start), marksAt(text, start));
  return held && !isOwnString(text, start, end) && !isWhole(text, host, start, end);
}

/**
 * Whether somebody wrote one event of a list in other marks: all before it is sound, and so it is behind it. The mark that ends the string of a
 * host would stand in it, or there.
 */
function isWhole(text: string, host: Host, start: number, end: number): boolean {
  const marks = text.slice(start, end).match(/(?<!\\)"/g)?.length ?? 0;
  return host.sound && marks % 2 === 0 && matchAt(GOES_ON, text, end) !== undefined;
}

/** Whether a string says nothing but the record. A mark that is escaped is one of the host's string, behind which that may end as well. */
function isOwnString(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NAMED), start);
  const breaksOff = text.slice(end, end + NAMED).trim() === '' && EVENT_BEFORE.test(before);
  return /(?:^|[^\\])"$/.test(before) && (text.charAt(end) === '"' || breaksOff);
}

/** Whether a text between marks of one kind may have such of another kind in it as they stand. */
function mayHold(outer: string, inner: string): boolean {
  return outer !== inner && inner !== '' && outer !== '' && !(inner === '"' && outer !== "'");
}

/** The marks that most names and values of a record stand in: the first ones tell. */
function marksAt(text: string, start: number): string {
  if (matchAt(PLAIN, text, start)) {
    return '"';
  }
  const counts = new Map<string, number>();
  const first = (text.slice(start, start + NEAR).match(MARKS) ?? []).slice(0, FIRST_MARKS).map(kindOf);
  for (const mark of first) {
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

/** The marks of one kind as one of them. */
function kindOf(mark: string): string {
  const plain = mark.toLowerCase();
  return plain.startsWith('&') ? '&' : /[\u2018-\u201e\u00ab\u00bb]/.test(plain) ? '\u201c' : plain;
}
