import { elements, type JsonNode, type Member, members } from '../json/node';

/** Where an offset of an event leads: into which object or array, and to which of its members or elements. */
export interface Descent {
  /** Member names; `[]` for an element of an array. */
  readonly path: readonly string[];
  /** The innermost object or array around the offset; the event itself if there is none. */
  readonly node: JsonNode;
  /** Its member or element that the offset is on. */
  readonly on: Step | undefined;
}

interface Step extends Pick<Member, 'name' | 'value'> {
  readonly key?: JsonNode;
}

/**
 * Goes down to an offset step by step, without recursion, since hostile records are deep. Where members lie across each other, as in rows
 * of tables, the first one counts.
 */
export function descend(tree: JsonNode, offset: number): Descent {
  const path: string[] = [];
  let node = tree;
  for (;;) {
    const on = stepAt(node, offset);
    // Objects that cells of a row make have no brackets: their first member begins where they do.
    const inner = on && !holds(on.key, offset) && on.value;
    if (!inner || !(isInside(inner, offset) || stepAt(inner, offset))) {
      return { path, node, on };
    }
    path.push(on.name);
    node = inner;
  }
}

function stepAt(node: JsonNode, offset: number): Step | undefined {
  const steps: readonly Step[] =
    node.type === 'array' ? elements(node).map((value) => ({ name: '[]', value })) : members(node);
  return steps.find(({ key, value }) => holds(key, offset) || holds(value, offset) || isInside(value, offset));
}

/** What stands at an offset of an event: a member's name or a value, with the way to it from the root. */
export interface Place {
  readonly part: 'name' | 'value';
  /** Member names; `[]` for an element of an array. */
  readonly path: readonly string[];
  readonly node: JsonNode;
  /** The value: the node itself, or what the name stands for. Undefined where the text breaks off. */
  readonly value: JsonNode | undefined;
}

/** What stands at an offset: a name or a scalar; an object or array counts only for its members. */
export function placeAt(tree: JsonNode, offset: number): Place | undefined {
  const { path, on } = descend(tree, offset);
  if (!on) {
    return undefined;
  }
  const { key, value } = on;
  const way = [...path, on.name];
  if (key && holds(key, offset)) {
    return { part: 'name', path: way, node: key, value };
  }
  return value && !value.children ? { part: 'value', path: way, node: value, value } : undefined;
}

/** Whether the offset is on one of the node's characters. The place behind its end is the neighbour's. */
function holds(node: JsonNode | undefined, offset: number): boolean {
  return node !== undefined && node.offset <= offset && offset < node.offset + node.length;
}

/** Whether the offset is between the brackets of an object or array; where the closing one is missing, up to the end. */
export function isInside(node: JsonNode | undefined, offset: number): boolean {
  return node?.children !== undefined && node.offset < offset && offset < node.offset + Math.max(node.length, 2);
}
