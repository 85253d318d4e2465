import type { LogRecord } from '../../log/logRecord';
import { type Span, span } from '../../text/span';
import { elements, type JsonNode, members, spanOf } from '../../tree/node';

/** A place in a record where something can be written. */
export interface Spot {
  readonly part: 'name' | 'value';
  /** For a name: the way to the object. For a value: the way to the value. `[]` for elements. */
  readonly path: readonly string[];
  /** What to replace: the name or value that is there, or nothing at the offset. */
  readonly span: Span;
  /** Names that the object has already, but for the one at the offset. */
  readonly taken: ReadonlySet<string>;
}

/** What could be written at an offset of a record: a name of the object around it, or a member's value. Undefined outside of both. */
export function spotAt(record: LogRecord, text: string, offset: number): Spot | undefined {
  const path: string[] = [];
  let at: JsonNode = record.tree;
  for (;;) {
    const inner = innerAt(at, offset);
    if (!inner) {
      break;
    }
    path.push(inner.name);
    at = inner.node;
  }
  return at.type === 'object' && inside(at, offset) ? inObject(at, path, text, offset) : undefined;
}

/** The object or array among a node's members that the offset lies in. */
function innerAt(node: JsonNode, offset: number): { readonly name: string; readonly node: JsonNode } | undefined {
  const member = members(node).find(({ value }) => value?.children && inside(value, offset));
  if (member?.value) {
    return { name: member.name, node: member.value };
  }
  const element = elements(node).find((value) => value.children && inside(value, offset));
  return element && { name: '[]', node: element };
}

function inObject(node: JsonNode, path: readonly string[], text: string, offset: number): Spot | undefined {
  const all = members(node);
  const named = all.find(({ key }) => touchesNode(key, offset));
  const valued = all.find(({ value }) => value && !value.children && touchesNode(value, offset));
  const taken = new Set(all.flatMap((member) => (member === named ? [] : member.name)));
  if (named) {
    return { part: 'name', path, span: spanOf(named.key), taken };
  }
  if (valued?.value) {
    return { part: 'value', path: [...path, valued.name], span: spanOf(valued.value), taken };
  }
  const before = all.findLast(({ key }) => key.offset + key.length <= offset);
  const between = before && text.slice(before.key.offset + before.key.length, offset);
  if (before && between !== undefined && /^\s*(:|=>)\s*$/.test(between)) {
    return { part: 'value', path: [...path, before.name], span: span(offset, offset), taken };
  }
  return { part: 'name', path, span: span(offset, offset), taken };
}

/** Between the brackets; where the closing one is missing, up to the end. */
function inside(node: JsonNode, offset: number): boolean {
  return node.offset < offset && offset < node.offset + Math.max(node.length, 2);
}

function touchesNode(node: JsonNode, offset: number): boolean {
  return node.offset <= offset && offset <= node.offset + node.length;
}
