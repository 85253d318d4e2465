import { buildDeepTree, type GrowingNode } from '../../json/buildTree';
import { endIn, placeIn, type TextWithWay } from './decodedText';

/**
 * The tree of a text that is one strict JSON value, in offsets of the document that it comes from; what is deeper than any record has no
 * inside.
 */
export function treeOf(decoded: TextWithWay): GrowingNode {
  return placed(buildDeepTree(decoded.text, 0, decoded.text.length), decoded);
}

function placed(node: GrowingNode, decoded: TextWithWay): GrowingNode {
  const end = endIn(decoded, node.offset + node.length);
  node.offset = placeIn(decoded, node.offset);
  node.length = Math.max(0, end - node.offset);
  if (node.colonOffset !== undefined) {
    node.colonOffset = placeIn(decoded, node.colonOffset);
  }
  for (const child of node.children ?? []) {
    placed(child, decoded);
  }
  return node;
}
