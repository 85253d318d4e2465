import { descend, isInside } from '../../event/placeAt';
import { type JsonNode, members, spanOf } from '../../json/node';
import { type Span, span } from '../../text/span';

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
export function spotAt(tree: JsonNode, text: string, offset: number): Spot | undefined {
  const { node, path } = descend(tree, offset);
  return node.type === 'object' && isInside(node, offset) ? inObject(node, path, text, offset) : undefined;
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

function touchesNode(node: JsonNode, offset: number): boolean {
  return node.offset <= offset && offset <= node.offset + node.length;
}
