import type { Edit } from '../../text/edit';
import { firstWhere } from '../../text/firstWhere';
import { span } from '../../text/span';
import { type DecodedText, placeIn } from '../embedded/decodedText';
import { moveReport, moveTree } from '../embedded/embeddedRecord';
import { type Surroundings, within } from '../machine/around';
import { lineEnd, matchAt } from '../machine/lookahead';
import type { Patience } from '../machine/patience';
import { type Report, replace } from '../machine/report';
import type { Sample } from '../sample';
import { skipSpace } from '../scan/chars';
import { CleanScanner } from '../scan/cleanScanner';
import type { Steps } from '../steps';
import { type LinePrefix, linePrefixAt, opensBefore, prefixedEnd } from './linePrefix';
import { type Notation, notations } from './notations';

/** How far a sample in a notation reaches at most: nobody pastes more. It is decoded as a whole. */
const REACH = 4_194_304;
/** How much of it is decoded at first. */
const FIRST_LENGTH = 1024;

/** A part of the document, decoded, and the edits that write it so. */
interface Region {
  readonly text: DecodedText;
  readonly edits: readonly Edit[];
}

type Read = (text: string, start: number, limit: number, around: Surroundings) => Steps<Sample | undefined>;

/**
 * Reads a sample that stands at `start` in a notation such as `{\"eventVersion\": \"1.08\"}`. Undefined when it stands there plainly.
 * One damage holds the edits that take the notation away; all others are found in the decoded text. What is decoded grows with what
 * the sample takes, so that many short ones in a long text cost no more than few.
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
    return { region: decode(text, start, end, notation), whole };
  });
  return found && toDocument(text, found.inner, found.region, notation);
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
  const inserted = prefix.kind ? '' : prefix.inserted;
  const found = yield* readGrowing({ start, limit, patience, read }, (reach) => {
    const end = prefixedEnd(text, start, reach, prefix);
    const { text: plain, edits } = decode(text, start, end, { written: prefix.written, meaning: () => '\n' });
    const decoded = { ...plain, encode: (newText: string) => newText.replaceAll('\n', `\n${inserted}`) };
    return { region: { text: decoded, edits }, whole: end < reach };
  });
  return found && withoutPrefix(text, start, found.inner, found.region, prefix);
}

/** Where a sample in another notation is read, and by whom. */
interface Place {
  readonly start: number;
  readonly limit: number;
  readonly patience: Patience;
  readonly read: Read;
}

/**
 * Decodes more and more of a sample until what is read of it ends well before what is decoded does.
 * @param decodeTo gives the part that reaches no further than an offset, `whole` when the notation ends there.
 */
function* readGrowing(
  { start, limit, patience, read }: Place,
  decodeTo: (reach: number) => { readonly region: Region; readonly whole: boolean },
): Steps<{ readonly inner: Sample; readonly region: Region } | undefined> {
  const last = Math.min(limit, start + REACH);
  for (let length = FIRST_LENGTH; ; length *= 4) {
    const reach = Math.min(last, start + length);
    const { region, whole } = decodeTo(reach);
    const { text: decoded } = region.text;
    const inner = yield* read(decoded, 0, decoded.length, aroundAll(decoded, patience));
    if (whole || reach === last || (inner && inner.end * 4 < decoded.length * 3)) {
      return inner && { inner, region };
    }
  }
}

function withoutPrefix(text: string, start: number, inner: Sample, region: Region, prefix: LinePrefix): Sample {
  const decoded = region.text;
  const reports = inner.reports.map((report) => moveReport(report, decoded));
  const end = placeIn(decoded, inner.end);
  if (prefix.kind) {
    const marks = untouched(region.edits, reports).filter(({ span }) => span.end <= end);
    const all = [replace(prefix.start, start, ''), ...marks];
    const detail = text.slice(prefix.start, start).trim();
    reports.unshift({ kind: prefix.kind, span: span(prefix.start, start), edits: all, detail });
  }
  return { ...inner, start: prefix.kind ? prefix.start : start, end, root: moveTree(inner.root, decoded), reports };
}

/** A decoded text may hold many records: what is damaged in one stays there. */
function aroundAll(decoded: string, patience: Patience): Surroundings {
  return { ...within(patience), elements: { scanner: new CleanScanner(decoded, decoded.length), reuse: undefined } };
}

/** Where the region ends: with its line where the next line begins in the same way, as in a row of records; else at `reach`. */
function endOf(text: string, start: number, reach: number, limit: number, { beginning }: Notation) {
  const end = lineEnd(text, start, reach);
  const inARow = !opensBefore(text, end) && matchAt(beginning, text, skipSpace(text, end, limit));
  return inARow ? { end, whole: true } : { end: reach, whole: false };
}

function decode(
  text: string,
  start: number,
  end: number,
  { written, meaning }: Pick<Notation, 'written' | 'meaning'>,
): Region {
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
  const edits = untouched(region.edits, reports).filter(({ span }) => span.start >= start && span.end <= end);
  const first = edits[0]?.span ?? { start, end: start + 1 };
  const notation: Report = { kind, span: first, edits: [...edits], detail: text.slice(first.start, first.end) };
  return { ...inner, start, end, root: moveTree(inner.root, region.text), reports: [notation, ...reports] };
}

/** The edits, in order and apart from each other, of which no report changes a character. */
function untouched(edits: readonly Edit[], reports: readonly Report[]): readonly Edit[] {
  const touched = new Set<Edit>();
  for (const { span } of reports.flatMap((report) => report.edits)) {
    for (let index = firstWhere(edits.length, (at) => (edits[at]?.span.end ?? 0) > span.start); ; index++) {
      const edit = edits[index];
      if (!edit || edit.span.start >= span.end) {
        break;
      }
      touched.add(edit);
    }
  }
  return edits.filter((edit) => !touched.has(edit));
}
