import { buildCleanTree, type GrowingNode } from '../scan/buildTree';
import { skipSpace } from '../scan/chars';
import { MAX_DEPTH } from '../scan/cleanScan';
import { endIn, placeIn, type TextWithWay } from './decodedText';

/**
 * The tree of a text that is one strict JSON value, in offsets of the document that it comes from; what is deeper than any record has no
 * inside. Iterative, so that depth costs no stack.
 */
export function treeOf(decoded: TextWithWay): GrowingNode {
  const { text } = decoded;
  const root = buildCleanTree(text, skipSpace(text, 0, text.length), text.length) as GrowingNode;
  const open: { node: GrowingNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const end = endIn(decoded, node.offset + node.length);
    node.offset = placeIn(decoded, node.offset);
    node.length = Math.max(0, end - node.offset);
    if (node.colonOffset !== undefined) {
      node.colonOffset = placeIn(decoded, node.colonOffset);
    }
    const deeper = depth + (node.type === 'object' || node.type === 'array' ? 1 : 0);
    if (node.children && deeper > MAX_DEPTH) {
      node.children = [];
    }
    for (const child of node.children ?? []) {
      open.push({ node: child, depth: deeper });
    }
  }
  return root;
}
