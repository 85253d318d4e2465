import { skipSpace } from '../../json/chars';
import { type Edit, remove, replace } from '../../text/edit';
import { lineEnd } from '../../text/lines';
import { byPlace, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import { wrappedLines } from '../kinds/notations';
import { matchAt } from '../lookahead/lookahead';
import { badnessOf } from '../notations/badness';
import { type DecodedPart, decodePart, inDocument, type Piece, untouched } from '../notations/decodedPart';
import { placeIn } from '../notations/decodedText';
import { type LinePrefix, linePrefixAt, opensBefore } from '../notations/linePrefix';
import { type Notation, notations } from '../notations/notations';
import { type PrefixedLines, prefixedLines } from '../notations/prefixedLines';
import { type Found, type Place, type Read, readGrowing } from '../notations/readGrowing';
import type { Sample } from '../notations/sample';
import { wrapReport } from '../notations/wrapReport';
import type { Report } from '../reports/report';

/**
 * Reads a sample that stands at `start` in a notation such as `{\"eventVersion\": \"1.08\"}`. Undefined when it stands there plainly.
 * One damage holds the edits that take the notation away; all others are found in the decoded text.
 */
export function* readNotation(
  text: string,
  start: number,
  limit: number,
  budget: Budget,
  read: Read,
): Steps<Sample | undefined> {
  const notation = notations.find(({ beginning }) => matchAt(beginning, text, start));
  if (!notation) {
    return yield* readPrefixed(text, start, limit, budget, read);
  }
  const found = yield* readGrowing({ start, limit, budget, read }, (reach) => {
    const { end, whole } = endOf(text, start, reach, limit, notation);
    return {
      part: decodePart(text, start, end, notation.pieces(text, start, end)),
      whole,
    };
  });
  return found && withoutNotation(text, found.inner, found.part, notation);
}

/**
 * Reads a sample with something before each of its lines, such as `> `. What is inserted on a line of its own gets it as well. Where that
 * explains more, lines are taken for wrapped that break off inside of a text.
 */
function* readPrefixed(
  text: string,
  start: number,
  limit: number,
  budget: Budget,
  read: Read,
): Steps<Sample | undefined> {
  const prefix = linePrefixAt(text, start);
  if (!prefix) {
    return undefined;
  }
  const place = { start, limit, budget, read };
  const found = yield* readLines(text, place, prefix, ({ prefixes }) => prefixes);
  const sample = found && withoutPrefix(text, start, found, prefix);
  if (!sample || found.inner.reports.length === 0) {
    return sample && hasPrefixes(found) ? sample : undefined;
  }
  const joined = yield* readLines(text, { ...place, length: sample.end - start }, prefix, (lines) => lines.joined);
  const other = joined && withoutPrefix(text, start, joined, prefix);
  const better = other && other.end >= sample.end && explainsMore(text, other, sample);
  return better ? other : hasPrefixes(found) ? sample : undefined;
}

/** Whether what was read goes over lines. On a single one nothing stands before its lines, whatever the next one begins with. */
function hasPrefixes({ inner, part }: Found): boolean {
  const first = part.edits[0];
  return first !== undefined && placeIn(part.text, inner.end) > first.span.start;
}

/** Whether single lines that were wrapped explain more than a column does, if one was found. */
function explainsMore(text: string, other: Sample, sample: Sample): boolean {
  const [joins, columns] = [other, sample].map(({ reports }) => reports.filter(({ kind }) => kind === wrappedLines));
  const less = badnessOf(text, sample.reports) - badnessOf(text, other.reports);
  const weak = columns?.every(({ edits }) => edits.length < 2);
  return joins !== undefined && joins.length > 0 && (less > 0 || (less === 0 && weak === true));
}

function readLines(
  text: string,
  place: Place,
  prefix: LinePrefix,
  piecesOf: (lines: PrefixedLines) => readonly Piece[],
): Steps<Found | undefined> {
  const inserted = prefix.kind ? '' : prefix.written;
  return readGrowing(place, (reach) => {
    const lines = prefixedLines(text, place.start, reach, prefix);
    const { text: plain, edits } = decodePart(text, place.start, lines.end, piecesOf(lines));
    const decoded = { ...plain, encode: (newText: string) => newText.replaceAll('\n', `\n${inserted}`) };
    return { part: { text: decoded, edits }, whole: lines.whole };
  });
}

/** The prefix of a quotation belongs to the document and stays; any other is a damage. What was wrapped is one in any case. */
function withoutPrefix(text: string, start: number, { inner, part }: Found, { kind, start: from }: LinePrefix): Sample {
  const sample = inDocument(inner, part);
  const edits = untouched(part.edits, sample.reports).filter(({ span }) => span.end <= sample.end);
  const joins = edits.filter(({ newText }) => newText !== '\n').flatMap((edit) => wrapReport([edit], ''));
  if (!kind) {
    return { ...sample, start, reports: [...joins, ...sample.reports] };
  }
  const prefixes = edits.filter(({ newText }) => newText === '\n');
  const all = from < start ? [replace(from, start, ''), ...prefixes] : prefixes;
  const first = all[0]?.span ?? span(start, start + 1);
  const report: Report = { kind, span: first, edits: [...all], detail: text.slice(first.start, first.end).trim() };
  return { ...sample, start: Math.min(from, start), reports: [report, ...joins, ...sample.reports] };
}

/** Where the part ends: with its line where the next line begins in the same way, as in a row of records; else at `reach`. */
function endOf(text: string, start: number, reach: number, limit: number, { beginning }: Notation) {
  const end = lineEnd(text, start, reach);
  const inARow = !opensBefore(text, end) && matchAt(beginning, text, skipSpace(text, end, limit));
  return inARow ? { end, whole: true } : { end: reach, whole: false };
}

function withoutNotation(text: string, inner: Sample, part: DecodedPart, notation: Notation): Sample {
  const { kind, doubtful, around } = notation;
  const sample = inDocument(inner, part);
  const last = around ? sample.end : placeIn(part.text, skipSpace(part.text.text, inner.end, part.text.text.length));
  const within = untouched(part.edits, sample.reports).filter(
    ({ span }) => span.start >= sample.start && span.end <= last,
  );
  const edits = [...within, ...aroundSample(text, sample, last, notation)].sort(byPlace);
  const first = edits[0]?.span ?? { start: sample.start, end: sample.start + 1 };
  const detail = text.slice(first.start, first.end);
  const report: Report = { kind, span: first, edits, detail, ...(doubtful && { certain: false }) };
  const end = Math.max(last, edits.at(-1)?.span.end ?? 0);
  return { ...sample, start: Math.min(sample.start, first.start), end, reports: [report, ...sample.reports] };
}

/** How far around a sample something of its notation is looked for. */
const NEAR = 64;

/** The edits that take away what stands of a notation against its sample. */
function aroundSample(text: string, { start }: Sample, end: number, { around }: Notation): Edit[] {
  if (around === undefined) {
    return [];
  }
  const before = new RegExp(`(?:${around})+$`).exec(text.slice(Math.max(0, start - NEAR), start))?.[0].length ?? 0;
  const behind = matchAt(new RegExp(`(?:${around})+`, 'y'), text, end)?.[0].length ?? 0;
  return [...(before > 0 ? [remove(start - before, start)] : []), ...(behind > 0 ? [remove(end, end + behind)] : [])];
}
