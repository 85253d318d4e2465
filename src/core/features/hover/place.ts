import type { LogRecord } from '../../log/logRecord';
import { elements, type JsonNode, members } from '../../tree/node';

/** What stands at an offset of a record: a member's name or a value, with the way to it from the record's root. */
export interface Place {
  readonly part: 'name' | 'value';
  /** Member names; `[]` for an element of an array. */
  readonly path: readonly string[];
  readonly node: JsonNode;
  /** The value: the node itself, or what the name stands for. Undefined where the text breaks off. */
  readonly value: JsonNode | undefined;
}

/**
 * What stands at an offset: the smallest node that holds it, where an object or array counts only for its members. Goes down step
 * by step without recursion, since hostile records are deep.
 */
export function placeAt(record: LogRecord, offset: number): Place | undefined {
  const path: string[] = [];
  let at: JsonNode | undefined = record.tree;
  while (at) {
    if (at.type !== 'object' && at.type !== 'array') {
      return { part: 'value', path, node: at, value: at };
    }
    const step: Step | undefined = stepInto(at, offset);
    if (!step) {
      return undefined;
    }
    path.push(step.name);
    if (step.key) {
      return { part: 'name', path, node: step.key, value: step.value };
    }
    at = step.value;
  }
  return undefined;
}

interface Step {
  readonly name: string;
  /** The member's name, when the offset is on it. */
  readonly key?: JsonNode;
  readonly value: JsonNode | undefined;
}

function stepInto(node: JsonNode, offset: number): Step | undefined {
  for (const { name, key, value } of members(node)) {
    if (holds(key, offset)) {
      return { name, key, value };
    }
    if (holds(value, offset)) {
      return { name, value };
    }
  }
  const value = elements(node).find((element) => holds(element, offset));
  return value && { name: '[]', value };
}

/** Whether the offset is on one of the node's characters. The place behind its end is the neighbour's. */
function holds(node: JsonNode | undefined, offset: number): boolean {
  return node !== undefined && node.offset <= offset && offset < node.offset + node.length;
}
