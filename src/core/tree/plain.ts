import { getNodeValue } from 'jsonc-parser';
import type { JsonNode } from './node';

/** A JSON value as plain data. Objects made here have no prototype, so that no name in a log means anything but itself. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A value of a tree as plain data; of duplicate names the last counts, as in `JSON.parse`, and without a node it is null. */
export function dataOf(node: JsonNode | undefined): Json {
  return node ? (getNodeValue(node) as Json) : null;
}
