import type { GrowingNode } from '../../json/buildTree';
import type { JsonNode } from '../../json/node';
import { type Span, span } from '../../text/span';
import type { Report } from '../reports/report';
import { type DecodedText, endIn, placeIn } from './decodedText';

/** A copy of a tree with document offsets. Iterative: the tree may be deep. */
export function moveTree(root: JsonNode, text: DecodedText): JsonNode {
  const top = moveNode(root, text);
  const open: [JsonNode, GrowingNode][] = [[root, top]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    for (const child of from.children ?? []) {
      const moved = moveNode(child, text);
      moved.parent = to;
      to.children?.push(moved);
      open.push([child, moved]);
    }
  }
  return top;
}

function moveNode(node: JsonNode, text: DecodedText): GrowingNode {
  const offset = placeIn(text, node.offset);
  const moved: GrowingNode = {
    type: node.type,
    offset,
    length: endIn(text, node.offset + node.length) - offset,
    value: node.value,
  };
  if (node.colonOffset !== undefined) {
    moved.colonOffset = placeIn(text, node.colonOffset);
  }
  if (node.children) {
    moved.children = [];
  }
  return moved;
}

/** A damage with document offsets; its edits write what they insert as the notations around it want it. */
export function moveReport(report: Report, text: DecodedText): Report {
  const move = (part: Span) => moveSpan(part, text);
  return {
    ...report,
    span: move(report.span),
    edits: report.edits.map((edit) => ({ span: move(edit.span), newText: text.encode(edit.newText) })),
  };
}

/** A part of a text as a place of the document. */
export function moveSpan({ start, end }: Span, text: DecodedText): Span {
  return span(placeIn(text, start), start < end ? endIn(text, end) : placeIn(text, end));
}
