import type { Node } from 'jsonc-parser';
import { type Span, span } from '../text/span';

/**
 * A value of a record, in jsonc-parser's shape, so that its helpers (`findNodeAtLocation`, `getNodePath`, …) work on it.
 * `offset` and `length` count UTF-16 units of the whole document, also in damaged records and in records inside a string;
 * `value` is what the author meant (a key without quotes has its name as value).
 */
export type JsonNode = Node;

/** One `name: value` member of an object. */
export interface Member {
  readonly name: string;
  readonly key: JsonNode;
  /** Absent where the text breaks off behind the name. */
  readonly value: JsonNode | undefined;
}

/** The members of an object in the author's order; none for any other value. */
export function members(node: JsonNode | undefined): Member[] {
  const list: Member[] = [];
  // A loop: this is asked of every object that is looked at.
  for (const { children } of (node?.type === 'object' && node.children) || []) {
    const key = children?.[0];
    if (key) {
      list.push({ name: String(key.value), key, value: children[1] });
    }
  }
  return list;
}

/** Where a node stands. */
export function spanOf({ offset, length }: Pick<JsonNode, 'offset' | 'length'>): Span {
  return span(offset, offset + length);
}

/** The elements of an array; none for any other value. */
export function elements(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

/** The value at a path of member names, or undefined. Of duplicate names the last wins, as in JSON.parse and not as in `findNodeAtLocation`. */
export function valueAt(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
  let at = node;
  for (const name of path) {
    at = members(at).findLast((member) => member.name === name)?.value;
  }
  return at;
}

/** The string at a path of member names; undefined when absent or of another type. */
export function textAt(node: JsonNode | undefined, ...path: readonly string[]): string | undefined {
  const found = valueAt(node, ...path);
  return found?.type === 'string' ? String(found.value) : undefined;
}
