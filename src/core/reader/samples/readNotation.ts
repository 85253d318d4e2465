import type { Edit } from '../../text/edit';
import { type DecodedText, placeIn } from '../embedded/decodedText';
import { moveReport, moveTree } from '../embedded/embeddedRecord';
import { lineEnd, matchAt } from '../machine/lookahead';
import { type Report, replace } from '../machine/report';
import type { Sample } from '../sample';
import { skipSpace } from '../scan/chars';
import { type Notation, notations } from './notations';

/** How far a sample in a notation reaches at most: CloudTrail's own limit for a record. */
const REACH = 262_144;

/** A part of the document, decoded, and the edits that write it so. */
interface Region {
  readonly text: DecodedText;
  readonly edits: readonly Edit[];
}

type Read = (text: string, start: number, limit: number) => Sample | undefined;

/**
 * Reads a sample that stands at `start` in a notation such as `{\"eventVersion\": \"1.08\"}`. Undefined when it stands there plainly.
 * One damage holds the edits that take the notation away; all others are found in the decoded text.
 */
export function readNotation(text: string, start: number, limit: number, read: Read): Sample | undefined {
  const notation = notations.find(({ beginning }) => matchAt(beginning, text, start));
  if (!notation) {
    return undefined;
  }
  const region = decode(text, start, endOf(text, start, limit, notation), notation);
  const inner = read(region.text.text, 0, region.text.text.length);
  return inner && toDocument(text, inner, region, notation);
}

/** Where the region ends: with its line where the next line begins in the same way, as in a row of records. */
function endOf(text: string, start: number, limit: number, { beginning }: Notation): number {
  const reach = Math.min(limit, start + REACH);
  const end = lineEnd(text, start, reach);
  return matchAt(beginning, text, skipSpace(text, end, limit)) ? end : reach;
}

function decode(text: string, start: number, end: number, { written, meaning }: Notation): Region {
  const raw = text.slice(start, end);
  const parts: string[] = [];
  const edits: Edit[] = [];
  const offsets = new Int32Array(raw.length + 1);
  let length = 0;
  let at = 0;
  const copy = (to: number) => {
    parts.push(raw.slice(at, to));
    for (; at < to; at++) {
      offsets[length++] = start + at;
    }
  };
  for (const { index, 0: found } of raw.matchAll(written)) {
    const plain = meaning(found);
    copy(index);
    edits.push(replace(start + index, start + index + found.length, plain));
    parts.push(plain);
    offsets.fill(start + index, length, length + plain.length);
    length += plain.length;
    at += found.length;
  }
  copy(raw.length);
  offsets[length] = end;
  const decoded = {
    text: parts.join(''),
    offsets: offsets.subarray(0, length + 1),
    encode: (newText: string) => newText,
  };
  return { text: decoded, edits };
}

function toDocument(text: string, inner: Sample, region: Region, { kind }: Notation): Sample {
  const start = placeIn(region.text, inner.start);
  const end = placeIn(region.text, skipSpace(region.text.text, inner.end, region.text.text.length));
  const reports = inner.reports.map((report) => moveReport(report, region.text));
  const changed = reports.flatMap(({ edits }) => edits.map(({ span }) => span));
  const edits = region.edits.filter(
    ({ span }) =>
      span.start >= start &&
      span.end <= end &&
      !changed.some((other) => other.start < span.end && span.start < other.end),
  );
  const first = edits[0]?.span ?? { start, end: start + 1 };
  const notation: Report = { kind, span: first, edits: [...edits], detail: text.slice(first.start, first.end) };
  return { ...inner, start, end, root: moveTree(inner.root, region.text), reports: [notation, ...reports] };
}
