import { type Json, scalarText } from '../json/plain';
import { writtenMembers } from '../json/writtenMembers';
import type { EventData } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import type { Look } from './looked';
import { fold } from './pattern';

/**
 * All values at a path of an event. Names count without regard to case, and the exact one first. A step into an array goes into all of its
 * elements, or into one by its position. Nothing stands where `null`, an empty text, array or object does.
 */
export function valuesAt(look: Look, path: readonly string[]): readonly Json[] {
  return something(look.json === undefined ? asRead(look.event, path) : asWritten(look, path));
}

/** The same of an event that is looked at once. */
export function valuesOf(
  event: EventData & Partial<Pick<LogRecord, 'written'>>,
  path: readonly string[],
): readonly Json[] {
  return something(asRead(event, path));
}

function something({ values, rest }: Reached): readonly Json[] {
  const [only] = values;
  // Most often it is one text: this is asked of every event of a log.
  if (rest.length === 0 && values.length === 1 && typeof only === 'string') {
    return only === '' ? [] : values;
  }
  return rest
    .reduce((found, step) => found.flatMap((one) => stepInto(one, step)), values)
    .flatMap(itemsIn)
    .filter(isSomething);
}

/** The texts among the values at a path. */
export function textsAt(look: Look, path: readonly string[]): readonly string[] {
  return valuesAt(look, path).flatMap((value) => scalarText(value) ?? []);
}

/** Values on the way, and the steps that are left. */
interface Reached {
  readonly values: readonly Json[];
  readonly rest: readonly string[];
}

function asRead(
  event: EventData & Partial<Pick<LogRecord, 'written'>>,
  [first = '', ...rest]: readonly string[],
): Reached {
  const exact = event.at(first);
  if (exact !== undefined) {
    return { values: [exact], rest };
  }
  const folded = fold(first);
  const names = event.written?.alike(folded) ?? Object.keys(event.at() ?? {}).filter((name) => fold(name) === folded);
  return { values: names.flatMap((name) => event.at(name) ?? []), rest };
}

/**
 * The same from sound JSON: as far as objects lead, members are stepped over until one has the name, and nothing but the value at the end is
 * read. Where no name is the same to the letter, but for case, the event tells.
 */
function asWritten({ event, json = '' }: Look, path: readonly string[]): Reached {
  let members = event.written;
  let [value, steps] = [json, 0];
  for (; members && steps < path.length; steps++) {
    const name = path[steps] ?? '';
    const found = members.get(name);
    if (found === undefined) {
      return members.alike(fold(name)).length > 0 ? asRead(event, path) : { values: [], rest: [] };
    }
    value = found;
    members = steps + 1 < path.length && value.startsWith('{') ? writtenMembers(value, 0, value.length) : undefined;
  }
  return { values: [JSON.parse(value) as Json], rest: path.slice(steps) };
}

function stepInto(value: Json, step: string): readonly Json[] {
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return /^\d{1,9}$/.test(step)
      ? items.slice(Number(step), Number(step) + 1)
      : items.flatMap((item) => stepInto(item, step));
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const members = value as Readonly<Record<string, Json>>;
  if (Object.hasOwn(members, step)) {
    return [members[step] ?? null];
  }
  const folded = fold(step);
  return Object.keys(members).flatMap((name) => (fold(name) === folded ? [members[name] ?? null] : []));
}

function itemsIn(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]).flatMap(itemsIn) : [value];
}

function isSomething(value: Json): boolean {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : scalarText(value) !== undefined && value !== null;
}
