import type { LogRecord } from '../../log/logRecord';
import { elements, type JsonNode, members } from '../../tree/node';

/** A JSON value as plain data. Objects made here have no prototype, so that no name in a log means anything but itself. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * The record as plain data. Sound text goes through `JSON.parse`, some five times cheaper than the tree; damaged text and records
 * inside a string are taken from the tree.
 */
export function plainValue(record: LogRecord, text: string): Json {
  if (!record.damaged) {
    try {
      return JSON.parse(text.slice(record.span.start, record.span.end)) as Json;
    } catch {
      // A record inside a string, or in another notation: its tree knows.
    }
  }
  return dataOf(record.tree);
}

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
