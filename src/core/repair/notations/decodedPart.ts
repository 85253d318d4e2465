import { type Edit, replace } from '../../text/edit';
import { editedText } from '../../text/editedText';
import { sharesText, span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import type { Report } from '../reports/report';
import { type DecodedText, endIn, placeIn } from './decodedText';
import { moveReport } from './moved';
import type { Sample } from './sample';

/** A piece `[start, end)` of a text that is read as something else. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** What it is read as. */
  readonly plain: string;
}

/** A part of the document, decoded, and the edits that write it so. */
export interface DecodedPart {
  readonly text: DecodedText;
  readonly edits: readonly Edit[];
}

/** The part `[start, end)` of a text with the pieces in it, in order, read as what they stand for. */
export function decodePart(text: string, start: number, end: number, pieces: Iterable<Piece>): DecodedPart {
  const edits: Edit[] = [];
  for (const piece of pieces) {
    if (piece.end > end) {
      break;
    }
    edits.push(replace(piece.start, piece.end, piece.plain));
  }
  const decoded = editedText(text, span(start, end), edits);
  return { text: { ...decoded, encode: (newText) => newText }, edits };
}

/** The pieces of `[start, end)` that a global pattern matches, with what each stands for. */
export function* piecesIn(
  text: string,
  start: number,
  end: number,
  written: RegExp,
  meaning: (written: string) => string,
): Generator<Piece> {
  for (const { index, 0: found } of text.slice(start, end).matchAll(written)) {
    yield { start: start + index, end: start + index + found.length, plain: meaning(found) };
  }
}

/** A sample read in a decoded part, as a sample of the text around it. */
export function inDocument(inner: Sample, { text }: DecodedPart): Sample {
  return {
    ...inner,
    start: placeIn(text, inner.start),
    end: endIn(text, inner.end),
    reports: inner.reports.map((report) => moveReport(report, text)),
    decoded: inner.decoded ? through(text, inner.decoded) : text,
  };
}

/** A text decoded from a decoded one, with the way back to the first. */
function through(outer: DecodedText, inner: DecodedText): DecodedText {
  return {
    text: inner.text,
    offsets: inner.offsets?.map((offset) => placeIn(outer, offset)),
    ...(inner.ends && { ends: inner.ends.map((offset) => endIn(outer, offset)) }),
    encode: (newText) => outer.encode(inner.encode(newText)),
  };
}

/** The edits of which no report changes a character. */
export function untouched(edits: readonly Edit[], reports: readonly Report[]): readonly Edit[] {
  const all = new SpanIndex(edits);
  const near = (edit: Edit) => [...all.at(edit.span)].filter(({ span }) => sharesText(span, edit.span));
  const touched = new Set(reports.flatMap((report) => report.edits.flatMap(near)));
  return edits.filter((edit) => !touched.has(edit));
}
