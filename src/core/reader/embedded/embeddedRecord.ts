import type { JsonNode } from '../../tree/node';
import type { Patience } from '../machine/patience';
import type { Report } from '../machine/report';
import { readSample } from '../sample';
import { nextStart } from '../samples/starts';
import { buildCleanTree, type GrowingNode } from '../scan/buildTree';
import { skipSpace } from '../scan/chars';
import { scanClean } from '../scan/cleanScan';
import { type DecodedText, endIn, placeIn } from './decodedText';

/** JSON that stands as text inside a string or a cell: its tree, its damages and its place, in offsets of that inner text. */
export interface EmbeddedJson {
  readonly root: JsonNode;
  readonly reports: readonly Report[];
  readonly start: number;
  readonly end: number;
}

/** Reads the JSON values that a decoded text consists of, one after the other. None when it begins with something else. */
export function* readInner(inner: DecodedText, patience: Patience): Generator<EmbeddedJson> {
  const { text } = inner;
  const sound = soundJson(inner);
  if (sound) {
    yield { root: sound, reports: [], start: sound.offset, end: text.length };
    return;
  }
  const first = nextStart(text, 0, text.length);
  for (let start = text.slice(0, first).trim() === '' ? first : -1; start >= 0; ) {
    const sample = readSample(text, start, text.length, patience);
    if (sample) {
      yield sample.decoded ? { ...sample, root: moveTree(sample.root, sample.decoded) } : sample;
    }
    start = nextStart(text, Math.max(sample?.end ?? 0, start + 1), text.length);
  }
}

/** The tree of a decoded text that is one clean JSON value, in offsets of that text; undefined for any other. */
export function soundJson({ text }: DecodedText): JsonNode | undefined {
  const end = scanClean(text, 0, text.length);
  return end > 0 && skipSpace(text, end, text.length) === text.length ? buildCleanTree(text, 0, end) : undefined;
}

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
  const move = ({ start, end }: { start: number; end: number }) => ({
    start: placeIn(text, start),
    end: start < end ? endIn(text, end) : placeIn(text, end),
  });
  return {
    ...report,
    span: move(report.span),
    edits: report.edits.map((edit) => ({ span: move(edit.span), newText: text.encode(edit.newText) })),
  };
}
