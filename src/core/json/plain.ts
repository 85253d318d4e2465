import { getNodeValue } from 'jsonc-parser';
import type { JsonNode } from './node';

/** A JSON value as plain data. Objects made here have no prototype, so that no name in a log means anything but itself. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The value at a path of names and positions; undefined when absent. What objects have by nature counts as absent. */
export function valueIn(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let at = value;
  for (const step of path) {
    const inside = typeof at === 'object' && at !== null && Object.hasOwn(at, step);
    at = inside ? (at as Readonly<Record<string, Json>>)[step] : undefined;
  }
  return at;
}

/** The elements of an array; none for any other value. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The members of an object; none for any other value. */
export function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** A scalar as text: `true` is "true". Undefined for anything else, and when it is empty. */
export function scalarText(value: Json | undefined): string | undefined {
  return typeof value === 'object' || value === undefined ? undefined : String(value) || undefined;
}

/** A value of a tree as plain data; of duplicate names the last counts, as in `JSON.parse`, and without a node it is null. */
export function dataOf(node: JsonNode | undefined): Json {
  return node ? (getNodeValue(node) as Json) : null;
}
