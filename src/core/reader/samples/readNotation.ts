import { span } from '../../text/span';
import { placeIn } from '../embedded/decodedText';
import { lineEnd, matchAt } from '../machine/lookahead';
import type { Patience } from '../machine/patience';
import { type Report, replace } from '../machine/report';
import type { Sample } from '../sample';
import { skipSpace } from '../scan/chars';
import type { Steps } from '../steps';
import { type LinePrefix, linePrefixAt, opensBefore } from './linePrefix';
import { type Notation, notations } from './notations';
import { prefixedLines } from './prefixedLines';
import { type Found, type Read, readGrowing } from './readGrowing';
import { decodeRegion, inDocument, piecesIn, type Region, untouched } from './region';
import { wrapReport } from './wrapReport';

/**
 * Reads a sample that stands at `start` in a notation such as `{\"eventVersion\": \"1.08\"}`. Undefined when it stands there plainly.
 * One damage holds the edits that take the notation away; all others are found in the decoded text.
 */
export function* readNotation(
  text: string,
  start: number,
  limit: number,
  patience: Patience,
  read: Read,
): Steps<Sample | undefined> {
  const notation = notations.find(({ beginning }) => matchAt(beginning, text, start));
  if (!notation) {
    return yield* readPrefixed(text, start, limit, patience, read);
  }
  const found = yield* readGrowing({ start, limit, patience, read }, (reach) => {
    const { end, whole } = endOf(text, start, reach, limit, notation);
    return {
      region: decodeRegion(text, start, end, piecesIn(text, start, end, notation.written, notation.meaning)),
      whole,
    };
  });
  return found && withoutNotation(text, found.inner, found.region, notation);
}

/** Reads a sample with something before each of its lines, such as `> `. What is inserted on a line of its own gets it as well. */
function* readPrefixed(
  text: string,
  start: number,
  limit: number,
  patience: Patience,
  read: Read,
): Steps<Sample | undefined> {
  const prefix = linePrefixAt(text, start);
  if (!prefix) {
    return undefined;
  }
  const inserted = prefix.kind ? '' : prefix.written;
  const found = yield* readGrowing({ start, limit, patience, read }, (reach) => {
    const lines = prefixedLines(text, start, reach, prefix);
    const { text: plain, edits } = decodeRegion(text, start, lines.end, lines.pieces);
    const decoded = { ...plain, encode: (newText: string) => newText.replaceAll('\n', `\n${inserted}`) };
    return { region: { text: decoded, edits }, whole: lines.whole };
  });
  const first = found?.region.edits[0];
  // A sample on one line has no lines with anything before them, whatever the next one begins with.
  return found && first && placeIn(found.region.text, found.inner.end) > first.span.start
    ? withoutPrefix(text, start, found, prefix)
    : undefined;
}

/** The prefix of a quotation belongs to the document and stays; any other is a damage. What was wrapped again is one in any case. */
function withoutPrefix(
  text: string,
  start: number,
  { inner, region }: Found,
  { kind, start: from }: LinePrefix,
): Sample {
  const sample = inDocument(inner, region);
  const edits = untouched(region.edits, sample.reports).filter(({ span }) => span.end <= sample.end);
  if (!kind) {
    const joins = edits.filter(({ newText }) => newText !== '\n');
    return { ...sample, start, reports: [...joins.flatMap((join) => wrapReport([join], '')), ...sample.reports] };
  }
  const all = from < start ? [replace(from, start, ''), ...edits] : edits;
  const first = all[0]?.span ?? span(start, start + 1);
  const report: Report = { kind, span: first, edits: [...all], detail: text.slice(first.start, first.end).trim() };
  return { ...sample, start: Math.min(from, start), reports: [report, ...sample.reports] };
}

/** Where the region ends: with its line where the next line begins in the same way, as in a row of records; else at `reach`. */
function endOf(text: string, start: number, reach: number, limit: number, { beginning }: Notation) {
  const end = lineEnd(text, start, reach);
  const inARow = !opensBefore(text, end) && matchAt(beginning, text, skipSpace(text, end, limit));
  return inARow ? { end, whole: true } : { end: reach, whole: false };
}

function withoutNotation(text: string, inner: Sample, region: Region, { kind }: Pick<Notation, 'kind'>): Sample {
  const sample = inDocument(inner, region);
  const end = placeIn(region.text, skipSpace(region.text.text, inner.end, region.text.text.length));
  const edits = untouched(region.edits, sample.reports).filter(
    ({ span }) => span.start >= sample.start && span.end <= end,
  );
  const first = edits[0]?.span ?? { start: sample.start, end: sample.start + 1 };
  const notation: Report = { kind, span: first, edits: [...edits], detail: text.slice(first.start, first.end) };
  return { ...sample, end, reports: [notation, ...sample.reports] };
}
