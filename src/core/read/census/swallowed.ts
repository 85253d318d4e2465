import { fieldAt, isRecordField } from '../../facts/facts';
import { type JsonNode, members } from '../../json/node';
import { type Beginning, beginningsIn, markAt } from '../../repair/lookahead/beginnings';
import { append } from '../../text/append';
import { byStart, type Span, span } from '../../text/span';
import type { Places } from './places';
import { repeatedIn } from './repeated';
import { stretches } from './stretch';

/** Where the damages of a text are: all of them, and those that tell what stands where. */
export interface Damaged {
  readonly all: Places;
  readonly torn: Places;
}

/** Where other records seem to stand in a damaged one: each up to the next one, or up to where the record itself begins. */
export function swallowedBy(text: string, record: JsonNode, damaged: Damaged): Span[] {
  const end = record.offset + record.length;
  const found = [...beginningsIn(text, record.offset, end)];
  const own = ownOf(text, record, found);
  const others = found.filter((one) => one !== own && !one.cut);
  const lost = others.length > 0 ? outsideOfStrings(text, record, others, damaged) : [];
  const at = own?.start ?? record.offset;
  const before = lost.filter(({ start }) => start < at);
  const swallowed = [...stretches(text, before, at), ...stretches(text, lost.slice(before.length), end)];
  return swallowed.length > 0 ? swallowed : repeatedIn(text, record);
}

/** The beginnings that are in no string of a record which no damage touches: that is what the record says. */
function outsideOfStrings(text: string, record: JsonNode, others: readonly Beginning[], damaged: Damaged): Beginning[] {
  const strings = soundStrings(text, record, damaged);
  let at = 0;
  return others.filter(({ start, end: last, mark }) => {
    while ((strings[at]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      at++;
    }
    const around = strings[at];
    return !around || start < around.start || around.end < last || mark === markAt(text, around.start);
  });
}

/** The beginning that is the record's own: what was read first of it stands there, or nothing stands before it. */
function ownOf(text: string, record: JsonNode, found: readonly Beginning[]): Beginning | undefined {
  const key = firstKey(record)?.offset ?? -1;
  const [first] = found;
  return (
    found.find(({ start, end }) => start <= key && key < end) ??
    (first && !/[\p{L}\p{N}]/u.test(text.slice(record.offset, first.start)) ? first : undefined)
  );
}

function firstKey({ children }: JsonNode): JsonNode | undefined {
  return children?.[0]?.children?.[0];
}

/**
 * Where the strings in the fields of a record stand that begin and end well, in text order. How all of the record is written says
 * nothing against them. A string under a name that no record has may be the wrapping of another one, and one in place of an object, or in
 * a list there, is none that CloudTrail wrote.
 */
function soundStrings(text: string, record: JsonNode, { all, torn }: Damaged): Span[] {
  const mark = markAt(text, firstKey(record)?.offset ?? record.offset);
  const sound: Span[] = [];
  const open = members(record).flatMap(({ name, value }) => (value && mayHold(name, value) ? value : []));
  for (let node = open.pop(); node; node = open.pop()) {
    const { type, offset, length } = node;
    const harms = markAt(text, offset) === mark ? torn : all;
    if (type === 'string' && length > 1 && !harms.touch(offset, blankEnd(text, offset + length))) {
      sound.push(span(offset, offset + length));
    }
    append(open, node.children ?? []);
  }
  return sound.sort(byStart);
}

function mayHold(name: string, { type }: JsonNode): boolean {
  return isRecordField(name) && fits(type, fieldAt([name])?.type ?? type);
}

/** Whether a value is of the kind that is documented for its field: another one is none that CloudTrail wrote. */
function fits(type: JsonNode['type'], documented: string): boolean {
  if (documented === 'boolean') {
    return type !== 'string';
  }
  const bracket = documented.startsWith('object') ? 'object' : documented.startsWith('array') ? 'array' : undefined;
  return type === 'object' || type === 'array' || bracket ? type === bracket || type === documented : true;
}

/** Behind the white space at `at`, as far as it matters. */
function blankEnd(text: string, at: number): number {
  return at + (/^\s{0,64}/.exec(text.slice(at, at + 64))?.[0].length ?? 0);
}
