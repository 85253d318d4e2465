import type { Edit } from './edit';
import { indexWhere } from './firstWhere';
import { byPlace, type Span, span } from './span';

/** An edit, and what it is for. */
export interface Sourced<S> extends Edit {
  readonly source: S;
}

/** An edit that others have been made into, and what those were for, each once. */
export interface Composed<S> extends Edit {
  readonly sources: readonly S[];
}

/** A stretch of the first text. */
interface Kept extends Span {
  readonly text?: undefined;
}

/** New text, perhaps none, in place of what is gone. */
interface Written<S> {
  readonly text: string;
  readonly sources: readonly S[];
}

type Piece<S> = Kept | Written<S>;

/** Edits made one set after the other, each in the text that the last one left, as edits of the first text. */
export class Composition<S> {
  #pieces: readonly Piece<S>[];

  /** @param length of the first text. */
  constructor(readonly length: number) {
    this.#pieces = [{ start: 0, end: length }];
  }

  /** Makes edits in the text as it is now. They may come in any order, and must not overlap. */
  make(edits: readonly Sourced<S>[]): void {
    const out: Piece<S>[] = [];
    const rest = new Reader(this.#pieces);
    for (const edit of [...edits].sort(byPlace)) {
      for (const piece of rest.upTo(edit.span.start)) {
        out.push(piece);
      }
      const gone = rest.upTo(edit.span.end).flatMap((piece) => (piece.text === undefined ? [] : piece.sources));
      out.push({ text: edit.newText, sources: [edit.source, ...gone] });
    }
    for (const piece of rest.upTo(Number.POSITIVE_INFINITY)) {
      out.push(piece);
    }
    this.#pieces = out;
  }

  /** The places in the first text of places in the text as it is now; of new text, the place where it was put. */
  origins(places: readonly Span[]): Span[] {
    const ends: number[] = [];
    for (const piece of places.length ? this.#pieces : []) {
      ends.push((ends.at(-1) ?? 0) + sizeOf(piece));
    }
    return places.map(({ start, end }) => {
      const from = this.#origin(ends, start);
      return span(from, Math.max(from, end > start ? this.#origin(ends, end - 1) + 1 : from));
    });
  }

  /** All edits as one set, in order, one for each place. */
  edits(): Composed<S>[] {
    const edits: Composed<S>[] = [];
    let at = 0;
    let written: Written<S>[] = [];
    for (const piece of [...this.#pieces, { start: this.length, end: this.length }]) {
      if (piece.text !== undefined) {
        written.push(piece);
      } else if (piece.start < piece.end || piece.start === this.length) {
        if (at < piece.start || written.some(({ text }) => text)) {
          const sources = new Set(written.flatMap((one) => one.sources));
          const newText = written.map(({ text }) => text).join('');
          edits.push({ span: span(at, piece.start), newText, sources: [...sources] });
        }
        at = piece.end;
        written = [];
      }
    }
    return edits;
  }

  #origin(ends: readonly number[], offset: number): number {
    const index = indexWhere(ends, (one) => one > offset);
    const piece = this.#pieces[index];
    if (piece?.text === undefined) {
      return piece ? piece.start + offset - (ends[index]! - sizeOf(piece)) : this.length;
    }
    for (let before = index - 1; before >= 0; before--) {
      const kept = this.#pieces[before]!;
      if (kept.text === undefined) {
        return kept.end;
      }
    }
    return 0;
  }
}

/** Hands out pieces from the left, cutting the one that a border falls into. */
class Reader<S> {
  #at = 0;
  #index = 0;
  #used = 0;

  constructor(readonly pieces: readonly Piece<S>[]) {}

  upTo(offset: number): Piece<S>[] {
    const out: Piece<S>[] = [];
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

function sizeOf<S>(piece: Piece<S>): number {
  return piece.text === undefined ? piece.end - piece.start : piece.text.length;
}

function part<S>(piece: Piece<S>, from: number, to: number): Piece<S> {
  return piece.text === undefined
    ? span(piece.start + from, piece.start + to)
    : { text: piece.text.slice(from, to), sources: piece.sources };
}
