import raw from './fields.json';

/** What is said of a field. All texts are ours and safe as Markdown but for their plain punctuation. */
interface Told {
  readonly says: string;
  /** Meanings of well-known values. */
  readonly values?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
}

/** What is known about one field of a record. */
export interface FieldFact extends Told {
  readonly type: string;
  /** Whether services or customers choose its members. */
  readonly open?: boolean;
  /** Whether AWS marks it as always present (in the kinds of events it belongs to). */
  readonly required?: boolean;
  /** The eventVersion that brought it. */
  readonly since?: string;
  /** When it came, if that was later than its version. */
  readonly added?: string;
  /** The size at which CloudTrail cuts or drops it. */
  readonly limit?: string;
  /** The one kind of event it belongs to. */
  readonly only?: 'aggregated' | 'insight' | 'lake';
  /** The event sources it belongs to: members of objects whose shape each service defines. */
  readonly sources?: readonly string[];
  /** Whether `values` are all the values there are, as far as is known. */
  readonly closed?: boolean;
  /** Whether `values` stand in the place of what is usual there, and are no examples of it. */
  readonly instead?: boolean;
  /** Whether it says how the event ended whose name it has: such events have no error code. */
  readonly outcome?: boolean;
  /** The values with which a service says that what its event tells of failed. */
  readonly failures?: readonly string[];
  /** What holds in the place of all that is said, in events of kinds that are no calls. */
  readonly in?: Readonly<Record<string, Told>>;
  /** Id of AWS's page in the table of pages. */
  readonly page?: string;
}

const fields: ReadonlyMap<string, FieldFact> = new Map(Object.entries(raw as Readonly<Record<string, FieldFact>>));
const siblings: ReadonlyMap<string, readonly string[]> = namesByParent();
const topLevel: ReadonlySet<string> = new Set(siblings.get(''));
/** Events that say under their own name how they ended, of whichever source. */
const tellers: ReadonlySet<string> = new Set(
  [...fields].flatMap(([path, { outcome }]) => (outcome ? (path.split('.').at(-1)?.split('@')[0] ?? []) : [])),
);
/** By source, where events of services say that something failed. */
const failures: ReadonlyMap<string, readonly FailurePlace[]> = failuresBySource();
const open: ReadonlySet<string> = new Set([...topLevel].filter((name) => fields.get(name)?.open));

/** No documented path is longer when its steps stand apart by a character each. */
export const LONGEST_PATH = Math.max(...[...fields.keys()].map((key) => key.replaceAll('[]', ' []').length));

/** The names of all documented top-level fields, of every kind of event. */
export function topLevelFields(): ReadonlySet<string> {
  return topLevel;
}

/** Whether a top-level field is an object whose members services or customers choose: no rule knows what belongs there. */
export function isOpen(name: string): boolean {
  return open.has(name);
}

/** The objects in which an event may say under its own name how it ended. */
export const OUTCOME_HOLDERS = ['responseElements', 'serviceEventDetails'] as const;

/** Whether events of this name and source say how they ended under their own name, and nowhere else when they went well. */
export function saysOutcome(eventName: string, eventSource: string | undefined): boolean {
  // Asked of each event of a log: most are told by their name alone.
  return tellers.has(eventName) && OUTCOME_HOLDERS.some((holder) => fieldAt([holder, eventName], eventSource)?.outcome);
}

/** A place where a service says how what it tells of ended, and what it says there when that failed. */
export interface FailurePlace {
  readonly path: readonly string[];
  readonly states: readonly string[];
}

/** Where the events of a service say that something failed, beside their error codes; none of most services. */
export function failuresOf(eventSource: string | undefined): readonly FailurePlace[] {
  return (eventSource !== undefined && failures.get(eventSource)) || [];
}

/** The services whose events say so, with the places. */
export function allFailures(): Iterable<readonly [string, readonly FailurePlace[]]> {
  return failures.entries();
}

/**
 * What is known about the field at a path from the record's root. Elements of an array are one step named `[]`:
 * `['resources', '[]', 'ARN']`. `eventSource` tells apart what two services mean by one name; a field of other services than the
 * given one is not known. Undefined for anything that is not in the table.
 */
export function fieldAt(path: readonly string[], eventSource?: string): FieldFact | undefined {
  const key = keyOf(path);
  const found = key && ((eventSource && fields.get(`${key}@${eventSource}`)) || fields.get(key));
  return found && (!found.sources || !eventSource || found.sources.includes(eventSource)) ? found : undefined;
}

/** A field as it is in events of a kind: what is said of calls is not true of an event that tells of none. */
export function factIn(fact: FieldFact, kind: string): FieldFact {
  const told = fact.in?.[kind];
  if (!told) {
    return fact;
  }
  const { notes, ...rest } = fact;
  return { ...rest, ...told, ...(fact.values && { values: { ...fact.values, ...told.values } }) };
}

/** What a well-known value of a field means; undefined for any other value. */
export function valueMeaning(fact: FieldFact | undefined, value: string | undefined): string | undefined {
  const values = fact?.values;
  return values && value !== undefined && Object.hasOwn(values, value) ? values[value] : undefined;
}

/** The documented member names of the object at a path, in the table's order; none for objects that services define. */
export function memberNames(path: readonly string[]): readonly string[] {
  return siblings.get(keyOf(path) ?? '?') ?? [];
}

/** Every path of the table with its fact; `@source` behind a path says that the fact holds for that service only. */
export function allFields(): Iterable<readonly [string, FieldFact]> {
  return fields.entries();
}

/** The key of a path in the table; undefined when a name of it could be mistaken for a longer path. */
function keyOf(path: readonly string[]): string | undefined {
  return path.some((name) => name !== '[]' && /[.@[\]]/.test(name))
    ? undefined
    : path.join('.').replaceAll('.[]', '[]');
}

function namesByParent(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const key of fields.keys()) {
    const path = key.replace(/@.*$/, '');
    const dot = path.lastIndexOf('.');
    const parent = path.slice(0, Math.max(dot, 0));
    const list = names.get(parent) ?? [];
    names.set(parent, list);
    list.push(path.slice(dot + 1));
  }
  return names;
}

function failuresBySource(): ReadonlyMap<string, readonly FailurePlace[]> {
  const places = new Map<string, FailurePlace[]>();
  for (const [key, { failures: states, sources }] of fields) {
    const [path = '', source] = key.split('@');
    for (const each of states ? (source ? [source] : (sources ?? [])) : []) {
      places.set(each, [...(places.get(each) ?? []), { path: path.split('.'), states: states ?? [] }]);
    }
  }
  return places;
}
