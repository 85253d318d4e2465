import type { Edit } from '../text/edit';
import { span } from '../text/span';

/** A stretch of the text as it was first, or new text. */
type Piece = { readonly start: number; readonly end: number } | string;

/**
 * The edits that lead from the first text straight to the last: `first` leads from a text of `length` units to a middle one, `second`
 * from there on. Both lists may come in any order, without overlaps; so comes the result, sorted, with one edit per place.
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  return editsOf(length, change(change([{ start: 0, end: length }], first), second));
}

/** The pieces after edits whose offsets count the text that the pieces make up. */
function change(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const out: Piece[] = [];
  const rest = new Reader(pieces);
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    for (const piece of rest.upTo(edit.span.start)) {
      out.push(piece);
    }
    out.push(edit.newText);
    rest.upTo(edit.span.end);
  }
  return [...out, ...rest.upTo(Number.POSITIVE_INFINITY)];
}

/** Hands out pieces from the left, cutting the one that a border falls into. */
class Reader {
  #at = 0;
  #index = 0;
  #used = 0;

  constructor(readonly pieces: readonly Piece[]) {}

  upTo(offset: number): Piece[] {
    const out: Piece[] = [];
    while (this.#at < offset && this.#index < this.pieces.length) {
      const piece = this.pieces[this.#index]!;
      const left = sizeOf(piece) - this.#used;
      const taken = Math.min(left, offset - this.#at);
      out.push(part(piece, this.#used, this.#used + taken));
      this.#at += taken;
      this.#used += taken;
      if (taken === left) {
        this.#index++;
        this.#used = 0;
      }
    }
    return out;
  }
}

function sizeOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}

/** What stands between two kept stretches is one edit. */
function editsOf(length: number, pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let newText = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      newText += piece;
    } else if (piece.start < piece.end || piece.start === length) {
      if (at < piece.start || newText) {
        edits.push({ span: span(at, piece.start), newText });
      }
      at = piece.end;
      newText = '';
    }
  }
  return edits;
}
