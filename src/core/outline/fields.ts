import { elements, type JsonNode, members, spanOf } from '../json/node';
import { shortLine } from '../markdown/visible';
import { type Span, span } from '../text/span';
import { kindOfNode, type OutlineItem } from './outlineItem';

/** How much is shown of a name, and of a value beside it. */
const most = { name: 80, detail: 60 };

/** How many items may still be made. */
export interface Allowance {
  left: number;
}

/**
 * What an object or array holds, down to a number of levels. `source` is the text in which the offsets of the node count. Undefined when that is more than is allowed: no list is shown in part, since
 * nobody would see what it lacks.
 */
export function fieldsOf(
  node: JsonNode,
  source: string,
  levels: number,
  allowance: Allowance,
): OutlineItem[] | undefined {
  const items: OutlineItem[] = [];
  for (const { name, key, value } of partsOf(node)) {
    if (allowance.left-- <= 0) {
      return undefined;
    }
    const children = value && levels > 1 ? fieldsOf(value, source, levels - 1, allowance) : [];
    if (!children) {
      return undefined;
    }
    items.push(toItem({ name, key, value }, source, children));
  }
  return items;
}

interface Part {
  readonly name: string;
  /** What stands for its name; an element of an array has none but itself. */
  readonly key: JsonNode;
  readonly value: JsonNode | undefined;
}

function partsOf(node: JsonNode): readonly Part[] {
  return node.type === 'array'
    ? elements(node).map((value, index) => ({ name: String(index), key: value, value }))
    : members(node);
}

function toItem({ name, key, value }: Part, source: string, children: OutlineItem[]): OutlineItem {
  const selection = spanOf(key);
  return {
    name: shortLine(name, most.name) || '""',
    detail: value && !value.children ? shortLine(scalar(value, source), most.detail) : '',
    kind: kindOfNode(value ?? key),
    span: value ? around(selection, spanOf(value)) : selection,
    selection,
    children,
  };
}

/** A number as it is written: as a value it may have lost its last digits. */
function scalar({ type, value, offset, length }: JsonNode, source: string): string {
  return type === 'number' ? source.slice(offset, offset + length) : String(value);
}

/** In damaged text a value may stand before its name. */
function around(a: Span, b: Span): Span {
  return span(Math.min(a.start, b.start), Math.max(a.end, b.end));
}
