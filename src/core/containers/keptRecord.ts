import type { GrowingNode } from '../json/buildTree';
import { scanClean } from '../json/cleanScan';
import { LazyNode } from '../json/lazyNode';
import type { JsonNode } from '../json/node';
import type { DecodedText } from '../repair/notations/decodedText';
import { moveSpan, moveTree } from '../repair/notations/moved';
import { type Span, span } from '../text/span';
import { LaterNode, LaterTrees, RowNode } from './parts/laterNode';
import type { Source } from './parts/source';

/** A record that does not hold on to the tree of the container around it; a damaged one keeps the tree that says what it means. */
export function slim(node: JsonNode, { text, trees }: Source): JsonNode {
  const { offset, length } = node;
  const light = node instanceof LazyNode || node instanceof LaterNode;
  return light || scanClean(text, offset, offset + length) !== offset + length
    ? node
    : new LazyNode(trees, offset, length);
}

/** A record with document offsets; a row of a table stays one. */
export function moved(node: JsonNode, text: DecodedText): JsonNode {
  const record = moveTree(node, text) as GrowingNode;
  return node instanceof RowNode
    ? new RowNode(new LaterTrees(() => record.children ?? []), record.offset, record.length)
    : record;
}

/** Where a value of a text stands in the document. */
export function spanIn(text: DecodedText, { offset, length }: JsonNode): Span {
  return moveSpan(span(offset, offset + length), text);
}
