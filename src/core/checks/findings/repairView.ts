import { readInSteps } from '../../read/read';
import { applyEdits, type Edit, insert, placesAfter, replace } from '../../text/edit';
import { indexWhere } from '../../text/firstWhere';
import { type Span, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { lineBreaks } from './lineBreaks';
import { type RepairEdit, type RepairMark, repairMarks } from './repair';

/** A repair as somebody looks at it: two texts beside each other. */
export interface RepairView {
  /** The text as it is; where lines are too long to be compared, with line breaks between the entries of its samples. */
  readonly before: string;
  /** The same of the repaired text. */
  readonly after: string;
  /** What is to be looked at in `after`. */
  readonly marks: readonly RepairMark[];
  /** Whether line breaks were put in, so that `before` is not the text itself. */
  readonly laidOut: boolean;
}

/** No editor shows as many columns. */
const longest = 160;

/** Larger samples are shown as they are: nobody reads all of them, and laying them out takes memory. */
const most = 2_000_000;

/** What a repair makes of a text, in steps of a few milliseconds. The edits are in order and apart. */
export function* repairView(text: string, edits: readonly RepairEdit[]): Steps<RepairView> {
  const repaired = applyEdits(text, edits);
  const marks = repairMarks(text, edits);
  const breaks = yield* breaksIn(repaired);
  if (breaks.length === 0) {
    return { before: text, after: repaired, marks, laidOut: false };
  }
  const places = placesAfter(edits);
  const before = breaks.flatMap((edit) => inOriginal(edit, text, edits, places) ?? []);
  return {
    before: applyEdits(text, before),
    after: applyEdits(repaired, breaks),
    marks: movedMarks(marks, breaks),
    laidOut: true,
  };
}

/** The line breaks that the samples of a text want which are written on long lines. */
function* breaksIn(text: string): Steps<Edit[]> {
  if (!hasLongLine(text)) {
    return [];
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { containers } = yield* readInSteps(text);
  const breaks: Edit[] = [];
  for (const { span: place } of containers) {
    const sample = text.slice(place.start, place.end);
    if (sample.length <= most && /^\s*[[{]/.test(sample) && hasLongLine(sample)) {
      for (const edit of lineBreaks(text, place, newline)) {
        breaks.push(edit);
      }
    }
    yield;
  }
  return breaks;
}

function hasLongLine(text: string): boolean {
  return new RegExp(`[^\\r\\n]{${longest + 1}}`).test(text);
}

/** A line break of the repaired text in the text that was repaired; none where the repair itself writes what is broken. */
function inOriginal(
  { span: { start, end }, newText }: Edit,
  text: string,
  edits: readonly Edit[],
  places: readonly Span[],
): Edit | undefined {
  const [from, to] = [origin(start, edits, places), origin(end, edits, places)];
  if (from === undefined) {
    return undefined;
  }
  const isSpace = to !== undefined && to >= from && text.slice(from, to).trim() === '';
  return isSpace ? replace(from, to, newText) : insert(from, newText);
}

/** Where a place of the repaired text was before; undefined within what an edit wrote. */
function origin(at: number, edits: readonly Edit[], places: readonly Span[]): number | undefined {
  const index = indexWhere(places, (place) => place.start > at) - 1;
  const [edit, place] = [edits[index], places[index]];
  if (!edit || !place) {
    return at;
  }
  if (at === place.start && place.start < place.end) {
    return edit.span.start;
  }
  return at < place.end ? undefined : at - place.end + edit.span.end;
}

/** Marks after line breaks were put in: both are in text order. */
function movedMarks(marks: readonly RepairMark[], breaks: readonly Edit[]): RepairMark[] {
  let index = 0;
  let growth = 0;
  const move = (at: number) => {
    for (let next = breaks[index]; next && next.span.end <= at; next = breaks[++index]) {
      growth += next.newText.length - (next.span.end - next.span.start);
    }
    return at + growth;
  };
  return marks.map((mark) => {
    const start = move(mark.span.start);
    return { ...mark, span: span(start, Math.max(start, move(mark.span.end))) };
  });
}
