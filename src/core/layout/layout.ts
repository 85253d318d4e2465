import { firstWhere, indexWhere } from '../text/firstWhere';
import type { Steps } from '../text/steps';
import { type Breaks, whiteSpace } from './breaks';

/** How many pieces are put together before the caller may pause. */
const STRIDE = 4_096;

/** A text in another layout: the same characters in the same order, but for white space between them. */
export interface LaidOut {
  readonly text: string;
  readonly layout: Layout;
}

/** Where each place of a text is in another layout of it, and the reverse. Holds twelve bytes for each break, and no text. */
export class Layout {
  readonly #breaks: Breaks;
  /** Where in the laid out text the piece behind each break begins. */
  readonly #places: Int32Array;

  private constructor(breaks: Breaks, places: Int32Array) {
    this.#breaks = breaks;
    this.#places = places;
  }

  /** Puts white space at the breaks of a text. */
  static *of(original: string, breaks: Breaks): Steps<LaidOut> {
    const chunks: string[] = [];
    let parts: string[] = [];
    const places = new Int32Array(breaks.size);
    let kept = 0;
    let at = 0;
    for (let index = 0; index < breaks.size; index++) {
      const space = whiteSpace(breaks.indent(index));
      parts.push(original.slice(kept, breaks.end(index)), space);
      at += breaks.end(index) - kept + space.length;
      kept = breaks.start(index);
      places[index] = at;
      if (index % STRIDE === 0) {
        chunks.push(parts.join(''));
        parts = [];
        yield;
      }
    }
    const text = [...chunks, ...parts, original.slice(kept)].join('');
    return { text, layout: new Layout(breaks, places) };
  }

  /** The place in the laid out text of an offset of the original; of replaced white space, behind it. */
  fromOriginal(offset: number): number {
    const next = firstWhere(this.#breaks.size, (index) => this.#breaks.start(index) > offset);
    const piece = offset - (next > 0 ? this.#breaks.start(next - 1) : 0) + (this.#places[next - 1] ?? 0);
    return next < this.#breaks.size && offset > this.#breaks.end(next) ? (this.#places[next] ?? 0) : piece;
  }

  /** The place in the original of an offset of the laid out text; of white space that was put in, where the text before it ends. */
  toOriginal(offset: number): number {
    const next = indexWhere(this.#places, (place) => place > offset);
    const place = offset - (this.#places[next - 1] ?? 0) + (next > 0 ? this.#breaks.start(next - 1) : 0);
    return next < this.#breaks.size ? Math.min(place, this.#breaks.end(next)) : place;
  }
}
