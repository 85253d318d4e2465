import { elements, type JsonNode, members } from './node';

/** A JSON value as plain data. Objects made here have no prototype, so that no name in a log means anything but itself. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A value of a tree as plain data; of duplicate names the last counts, as in `JSON.parse`, and what is missing is null. */
export function dataOf(node: JsonNode | undefined): Json {
  if (node?.type === 'object') {
    const object = Object.create(null) as Record<string, Json>;
    for (const { name, value } of members(node)) {
      object[name] = dataOf(value);
    }
    return object;
  }
  return node?.type === 'array' ? elements(node).map(dataOf) : ((node?.value ?? null) as Json);
}
