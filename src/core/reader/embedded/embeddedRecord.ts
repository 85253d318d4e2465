import type { JsonNode } from '../../tree/node';
import type { Report } from '../machine/report';
import { readSample } from '../sample';
import { nextStart } from '../samples/starts';
import type { GrowingNode } from '../scan/buildTree';
import { type DecodedText, decodeText, encodeText } from './decodedText';

/** JSON that stands as text inside a JSON string: its tree and damages, in offsets of the document. */
export interface EmbeddedJson {
  readonly root: JsonNode;
  readonly reports: readonly Report[];
}

/**
 * Reads the JSON inside a string node, such as the value of `CloudTrailEvent`. Undefined when the string holds none.
 * The edits write what they insert as the string wants it, escaped.
 */
export function readEmbedded(document: string, node: JsonNode): EmbeddedJson | undefined {
  const decoded = decodeText(document, node.offset + 1, node.offset + node.length - 1);
  const start = nextStart(decoded.text, 0, decoded.text.length);
  const sample =
    start < 0 || decoded.text.slice(0, start).trim() !== ''
      ? undefined
      : readSample(decoded.text, start, decoded.text.length);
  if (!sample) {
    return undefined;
  }
  return { root: moveTree(sample.root, decoded), reports: sample.reports.map((report) => moveReport(report, decoded)) };
}

function place(decoded: DecodedText, offset: number): number {
  return decoded.offsets[Math.min(offset, decoded.offsets.length - 1)] ?? 0;
}

/** A copy of the tree with document offsets. Iterative: the tree may be deep. */
function moveTree(root: JsonNode, decoded: DecodedText): JsonNode {
  const top = moveNode(root, decoded);
  const open: [JsonNode, GrowingNode][] = [[root, top]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    for (const child of from.children ?? []) {
      const moved = moveNode(child, decoded);
      moved.parent = to;
      to.children?.push(moved);
      open.push([child, moved]);
    }
  }
  return top;
}

function moveNode(node: JsonNode, decoded: DecodedText): GrowingNode {
  const offset = place(decoded, node.offset);
  const moved: GrowingNode = {
    type: node.type,
    offset,
    length: place(decoded, node.offset + node.length) - offset,
    value: node.value,
  };
  if (node.colonOffset !== undefined) {
    moved.colonOffset = place(decoded, node.colonOffset);
  }
  if (node.children) {
    moved.children = [];
  }
  return moved;
}

function moveReport(report: Report, decoded: DecodedText): Report {
  const move = ({ start, end }: { start: number; end: number }) => ({
    start: place(decoded, start),
    end: place(decoded, end),
  });
  return {
    ...report,
    span: move(report.span),
    edits: report.edits.map((edit) => ({ span: move(edit.span), newText: encodeText(edit.newText) })),
  };
}
