import { elements, type JsonNode, members } from '../../src/core/json/node';
import type { Json } from './buildRecord';

/** What a tree means, as plain data. */
export function dataOf(node: JsonNode | undefined): Json {
  if (node?.type === 'object') {
    return Object.fromEntries(members(node).map(({ name, value }) => [name, dataOf(value)]));
  }
  return node?.type === 'array' ? elements(node).map(dataOf) : ((node?.value ?? null) as Json);
}
