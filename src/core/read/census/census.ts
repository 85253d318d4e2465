import { nodeOf, type RecordNodes } from '../../containers/parts/container';
import { FIRST_FIELD } from '../../facts/facts';
import { ElementTable } from '../../json/elementTable';
import type { JsonNode } from '../../json/node';
import type { Beginning } from '../../repair/lookahead/beginnings';
import { BRACKETS } from '../../repair/reports/bracketKinds';
import { append } from '../../text/append';
import { firstWhere } from '../../text/firstWhere';
import { type Span, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { isEvident } from './evidence';
import { innerLists } from './innerLists';
import { CodeSearch, looseIn, toldOutside } from './loose';
import { type Harm, isNotation, Places } from './places';
import { beginnings, stretches } from './stretch';
import { type Damaged, swallowedBy } from './swallowed';

/** A value that was read in a text, or the whole text when it is no JSON. */
export interface Part extends Span {
  /** Undefined when it holds no CloudTrail. */
  readonly records: RecordNodes | undefined;
  readonly harms: readonly Harm[];
  /** Whether it was not looked into at all. */
  readonly noise?: boolean;
}

/**
 * Counts the beginnings of records a second time, by a plain search, and compares them with what was read: so that no record vanishes in
 * another one, in a comment, or beside the list that a container names, without being seen. What lies in sound records and in sound
 * strings is not looked at, since that is text of an attacker's at most; so sound logs cost next to nothing.
 * @param parts what was read, in text order and apart from each other.
 * @param known what was not understood already.
 * @returns that, and the stretches that begin as records do and were not read, in text order and apart from each other.
 */
export function* census(text: string, parts: readonly Part[], known: readonly Span[]): Steps<Span[]> {
  const harms = parts.flatMap((part) => part.harms);
  const damaged = { all: new Places(harms), torn: new Places(harms.filter((harm) => !isNotation(harm))) };
  const code = new CodeSearch(text);
  const isLog = parts.some(({ records }) => records);
  const found: Span[] = [];
  let behind = 0;
  for (const part of parts) {
    append(found, looseIn(text, behind, part.start, code));
    append(found, isLog || isSuspect(text, part) ? yield* uncountedIn(text, part, damaged) : []);
    behind = part.end;
  }
  append(found, looseIn(text, behind, text.length, code));
  const isOurs = (place: Span, index: number) =>
    isLog || isEvident(text, place, found[index + 1]?.start ?? text.length);
  const told = toldOutside(
    text,
    parts.filter((part) => isUnderstood(text, part)),
    new CodeSearch(text),
  );
  return together(known, [...found.filter(isOurs), ...told]);
}

/** A name in brackets, as `var_dump` of PHP writes those of members. */
const NAME = /^\["\w{1,64}"\]$/;

/** Whether nothing in a value can be an event that was not read, but for what begins as one: it is sound and no mere name, or holds some that were. */
function isUnderstood(text: string, { records = [], harms, noise = false, start, end }: Part): boolean {
  return (
    records.length > 0 || (harms.length === 0 && !noise && !NAME.test(text.slice(start, Math.min(end, start + 70))))
  );
}

/** How a record begins of which only a part stands in a string. */
const HALF_ESCAPED = new RegExp(String.raw`^\{\s{0,200}"${FIRST_FIELD}\\{1,16}"`);

/** Whether a value was not read as it stands, or is JSON by accident: a record of which only a part stands in a string. */
function isSuspect(text: string, { start, noise, harms }: Part): boolean {
  const head = text.slice(start, start + 256);
  return noise === true || harms.length > 0 || HALF_ESCAPED.test(head);
}

function* uncountedIn(text: string, part: Part, damaged: Damaged): Steps<Span[]> {
  const { records = [] } = part;
  const broken = part.noise === true || (part.records ? bracketsAreTorn(part) : part.harms.length > 0);
  const unbalanced = part.harms.some(({ kind }) => BRACKETS.has(kind));
  const found: Span[] = [];
  const between = (start: number, end: number) => {
    const all = broken || damaged.all.touch(start, end);
    const others = beginnings(text, start, end).filter((one) => all || (!one.cut && isPlain(text, one)));
    append(found, stretches(text, others, end));
  };
  let behind = part.start;
  for (const { start, end, suspects } of runsOf(records)) {
    between(behind, start);
    const lists = unbalanced ? innerLists(text, records, start, end) : [];
    append(
      found,
      lists.flatMap((list) => stretches(text, beginnings(text, list.start, list.end), list.end)),
    );
    for (const record of suspects) {
      const last = record.offset + record.length;
      const touched = damaged.all.touch(record.offset, last);
      append(found, touched ? swallowedBy(text, record, damaged) : []);
    }
    behind = Math.max(behind, end);
    yield;
  }
  between(behind, part.end);
  return found;
}

/** Whether sound JSON has the beginning outside of its strings, or in one that holds nothing but a record. */
function isPlain(text: string, { start, mark }: Beginning): boolean {
  return mark === '"' || /"CloudTrailEvent"\s{0,20}:\s{0,20}"$/.test(text.slice(Math.max(0, start - 64), start));
}

/** Records that follow each other with nothing between them, and those of them that may have swallowed others. */
interface Run extends Span {
  readonly suspects: readonly JsonNode[];
}

/** The records in runs, with those of them that were not taken over as they stand. */
export function* runsOf(records: RecordNodes): Generator<Run> {
  if (!('node' in records)) {
    for (const node of records) {
      yield { ...placeOf(node), suspects: [node] };
    }
    return;
  }
  for (let first = 0; records instanceof ElementTable && first < records.length; ) {
    const next = records.nextBreak(first);
    const suspects = records.isClean(first) ? [] : [records.node(first)];
    yield { start: records.start(first), end: records.end(next - 1), suspects };
    first = next;
  }
}

/** Whether brackets between the records are damaged: then what lies in what is a guess. */
function bracketsAreTorn({ records = [], harms }: Part): boolean {
  const spanAt = (index: number) => placeOf(nodeOf(records, index) ?? { offset: 0, length: 0 });
  return harms.some(({ kind, span: { start } }) => {
    const before = BRACKETS.has(kind) ? firstWhere(records.length, (index) => spanAt(index).start > start) - 1 : -2;
    return before === -1 || (before >= 0 && start >= spanAt(before).end);
  });
}

function placeOf({ offset, length }: Pick<JsonNode, 'offset' | 'length'>): Span {
  return span(offset, offset + length);
}

/** All places in text order, without those that begin in another. */
function together(known: readonly Span[], found: readonly Span[]): Span[] {
  if (found.length === 0) {
    return [...known];
  }
  const all = [...known, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const place of all) {
    const last = apart.at(-1);
    if (!last || place.start >= last.end) {
      apart.push(place);
    } else if (place.end > last.end) {
      apart[apart.length - 1] = span(last.start, place.end);
    }
  }
  return apart;
}
