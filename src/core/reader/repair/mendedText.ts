import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import { buildCleanTree, type GrowingNode } from '../scan/buildTree';
import { skipSpace } from '../scan/chars';
import { MAX_DEPTH } from '../scan/cleanScan';

/** A stretch of a document as it is with its edits made, and where in the document each of its characters comes from. */
export interface MendedText {
  readonly text: string;
  /** The document offset at which each character begins, and behind which it ends; both the same for what was put in. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Makes edits, in order and apart from each other, in one stretch. What is put around it counts as standing at its edges. */
export function mendedText(text: string, stretch: Span, edits: readonly Edit[], before = '', behind = ''): MendedText {
  const parts = [before];
  const places: Placed[] = [{ length: before.length, start: stretch.start, end: stretch.start }];
  let at = stretch.start;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    places.push({ length: span.start - at, start: at, end: -1 }, { length: newText.length, ...span });
    at = span.end;
  }
  parts.push(text.slice(at, stretch.end), behind);
  places.push(
    { length: Math.max(0, stretch.end - at), start: at, end: -1 },
    { length: behind.length, start: stretch.end, end: stretch.end },
  );
  return { text: parts.join(''), ...offsetsOf(places) };
}

/** So many characters that come from `[start, end)`; from as many there, one by one, where `end` is -1. */
interface Placed {
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

function offsetsOf(places: readonly Placed[]): { readonly starts: Int32Array; readonly ends: Int32Array } {
  const length = places.reduce((sum, place) => sum + place.length, 0);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let at = 0;
  for (const place of places) {
    for (let index = 0; index < place.length; index++) {
      starts[at] = place.end < 0 ? place.start + index : place.start;
      ends[at++] = place.end < 0 ? place.start + index + 1 : place.end;
    }
  }
  return { starts, ends };
}

/** The tree of a mended text that is one strict JSON value, in offsets of the document; what is deeper than any record has no inside. */
export function treeOf({ text, starts, ends }: MendedText): GrowingNode {
  const root = buildCleanTree(text, skipSpace(text, 0, text.length), text.length) as GrowingNode;
  const open: { node: GrowingNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const end = ends[node.offset + node.length - 1] ?? 0;
    node.offset = starts[node.offset] ?? 0;
    node.length = Math.max(0, end - node.offset);
    if (node.colonOffset !== undefined) {
      node.colonOffset = starts[node.colonOffset] ?? 0;
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
