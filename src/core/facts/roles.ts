import raw from './roles.json';

/** Whose a name is: hardly anybody's but CloudTrail's, that of events of many systems, or anything's. */
type NameOwner = 'cloudtrail' | 'events' | 'anything';

/** What a top-level field of records tells about the object that it stands in. */
export interface FieldRole {
  readonly names: NameOwner;
  readonly shape: 'scalar' | 'object' | 'array';
  /** Whose the name is as that of a column, where that differs. */
  readonly inTables?: 'cloudtrail';
}

/**
 * What a value tells: that only CloudTrail writes it, that hardly anybody else does, that CloudTrail never does, that it only speaks of the field,
 * or nothing.
 */
export type ValueOwner = 'cloudtrail' | 'likely' | 'foreign' | 'none' | 'anything';

interface FieldEntry extends FieldRole {
  readonly own?: string;
  readonly likely?: string;
  readonly foreign?: string;
}

const fields: ReadonlyMap<string, FieldEntry> = new Map(Object.entries(raw.fields as Record<string, FieldEntry>));
const values: ReadonlyMap<string, readonly (readonly [ValueOwner, RegExp])[]> = new Map(
  [...fields].map(([name, entry]) => [name, patternsOf(entry)]),
);
const noValue = new RegExp(raw.noValue, 'i');
const told: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(raw.told).map(([name, pattern]) => [name, new RegExp(pattern)]),
);
const foreignNames: ReadonlySet<string> = new Set(raw.foreignNames);
const carriers: ReadonlySet<string> = new Set(raw.carriers);
const labels: ReadonlySet<string> = new Set(raw.labels);

/** No longer value tells anything; what is behind is not looked at. */
const LONGEST = 512;

/** The fields that stand at the top of records and hardly ever further in, with what they tell. */
export function fieldRoles(): Iterable<readonly [string, FieldRole]> {
  return fields;
}

/** Whether a field of this name stands at the top level of a record and hardly ever elsewhere: it tells where a missing brace belongs. */
export function isRecordField(name: string): boolean {
  return fields.has(name);
}

/** What a top-level field of records tells; undefined for any other name. */
export function fieldRole(name: string): FieldRole | undefined {
  return fields.get(name);
}

/** What the scalar value of a field tells about who wrote it. */
export function valueOwner(name: string, value: string): ValueOwner {
  const text = value.slice(0, LONGEST);
  const found = noValue.test(text) ? 'none' : values.get(name)?.find(([, pattern]) => pattern.test(text))?.[0];
  return found ?? 'anything';
}

/** The top-level fields of records whose names are not anything's. */
export function eventNames(): readonly string[] {
  return [...fields].flatMap(([name, { names }]) => (names === 'anything' ? [] : name));
}

/** The top-level fields of records whose names hardly anybody else has, in records or in tables. */
export function ownNames(): readonly string[] {
  return [...fields].flatMap(([name, { names, inTables }]) => (names === 'cloudtrail' || inTables ? name : []));
}

/** Whether a name stands at the top of events of another system that have much in common with records. */
export function isForeignName(name: string): boolean {
  return foreignNames.has(name);
}

/** Whether a scalar member shows that a document speaks of events in its own terms, as OCSF, schemas and templates do. */
export function isToldBy(name: string, value: string): boolean {
  return told.get(name)?.test(value.slice(0, LONGEST)) ?? false;
}

/** What every event of a kind has; other kinds have what calls have. */
export function alwaysThere(kind: 'call' | 'insight' | 'aggregated'): readonly string[] {
  return raw.always[kind];
}

/** Fields without which an object is no whole record, of whatever kind. */
export function wholeFields(): readonly string[] {
  return raw.whole;
}

/** Whether a container, at its top, keeps events or an event under this name: a text may begin with it, its opening brace lost. */
export function isHolder(name: string): boolean {
  return raw.holders.includes(name);
}

/** The names of which that is so. */
export function holderNames(): readonly string[] {
  return raw.holders;
}

/** Whether an envelope keeps an event as an object under this name. */
export function isHolderOfOne(name: string): boolean {
  return raw.holdersOfOne.includes(name);
}

/** Names that only a digest file has. */
export function digestNames(): readonly string[] {
  return raw.digest;
}

/** Names around records that only CloudTrail's own tools write. */
export function envelopeNames(): readonly string[] {
  return raw.envelopes;
}

/** Whether tools keep the text of an event that they took over under this name. */
export function isCarrier(name: string): boolean {
  return carriers.has(name);
}

/** Whether `lookup-events` says something of an event under this name, in words that may be somebody else's. */
export function isLabel(name: string): boolean {
  return labels.has(name);
}

/** Members of `userIdentity` that a query selects without saying so: `SELECT useridentity.arn` gives a column `arn`. */
export function identityColumns(): readonly string[] {
  return raw.identityColumns;
}

/** Whether a member of `userIdentity` has a name that columns of many tables have. */
export function isCommonColumn(member: string): boolean {
  return raw.commonColumns.includes(member);
}

/** The field with which trails begin a record. */
export function firstField(): string {
  return raw.first;
}

/** By field, the pattern that a text must have somewhere to hold a value of it that hardly anybody but CloudTrail writes. */
export function ownMarks(): Iterable<readonly [string, string]> {
  return Object.entries(raw.ownMarks);
}

/** The same for one field, as the source of a pattern. */
export function ownMark(name: string): string | undefined {
  return new Map(ownMarks()).get(name);
}

function patternsOf({ own, likely, foreign }: FieldEntry): (readonly [ValueOwner, RegExp])[] {
  const all: readonly (readonly [ValueOwner, string | undefined])[] = [
    ['cloudtrail', own],
    ['likely', likely],
    ['foreign', foreign],
  ];
  return all.flatMap(([owner, source]) => (source === undefined ? [] : [[owner, new RegExp(source)] as const]));
}
