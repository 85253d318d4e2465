import type { GrowingNode } from '../../json/buildTree';
import { scalarNode } from '../../json/buildTree';
import { ElementsNode } from '../../json/elementTable';
import { LazyNode, type TreeCache } from '../../json/lazyNode';
import { type MemberPlace, scanElements, scanMembers } from '../../json/memberScan';
import { elements, type JsonNode } from '../../json/node';

/** A clean object with its members, whose own insides are not read yet: a tenth of the cost of its tree. Other nodes as they are. */
export function shallow(node: JsonNode): JsonNode {
  if (!(node instanceof LazyNode) || node.type !== 'object') {
    return node;
  }
  const { cache, offset, length } = node;
  const children: GrowingNode[] = [];
  for (const place of scanMembers(cache.text, offset, offset + length)) {
    children.push(property(cache, place));
  }
  return { type: 'object', offset, length, children };
}

function property(cache: TreeCache, { nameStart, nameEnd, valueStart, valueEnd }: MemberPlace): GrowingNode {
  const children = [scalarAt(cache.text, nameStart, nameEnd), valueAt(cache, valueStart, valueEnd)];
  return { type: 'property', offset: nameStart, length: valueEnd - nameStart, children };
}

function valueAt(cache: TreeCache, start: number, end: number): GrowingNode {
  const { text } = cache;
  const nested = text.charAt(start) === '{' || text.charAt(start) === '[';
  return nested ? new LazyNode(cache, start, end - start) : scalarAt(text, start, end);
}

/** As `scalarNode`, but most strings have no escapes and need no parser. */
function scalarAt(text: string, start: number, end: number): GrowingNode {
  const content = text.charAt(start) === '"' ? text.slice(start + 1, end - 1) : '\\';
  return content.includes('\\')
    ? scalarNode(text, start, end)
    : { type: 'string', offset: start, length: end - start, value: content };
}

/** The elements of an array one after the other, each made when asked for. */
export function* elementsOf(list: JsonNode | undefined): Generator<JsonNode> {
  if (list instanceof ElementsNode) {
    for (let index = 0; index < list.table.length; index++) {
      yield list.table.node(index);
    }
  } else if (list instanceof LazyNode && list.type === 'array') {
    const { cache, offset, length } = list;
    for (const { valueStart, valueEnd } of scanElements(cache.text, offset, offset + length)) {
      yield valueAt(cache, valueStart, valueEnd);
    }
  } else {
    yield* elements(list);
  }
}
