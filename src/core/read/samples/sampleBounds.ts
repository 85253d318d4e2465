import { skipSpace } from '../../json/chars';
import { isOtherObjectAt } from '../../repair/notations/otherBrackets';
import { isArrayAt } from '../../repair/notations/phpArrays';
import { type Fence, fencesIn } from './fences';

/** Where a sample may lie. */
export interface Bounds {
  /** A sample that begins here ends at this offset at the latest. */
  readonly limit: number;
  /** Where to look on when no sample can begin here; the start itself when one can. */
  readonly skip: number;
  /** Whether this is code, in which braces and names are its own: only what is sound and holds records is a sample there. */
  readonly code?: boolean;
}

/** The parts of one text that samples keep to. Asked in text order, so that many fences cost no more than few. */
export class SampleBounds {
  readonly #first: number;
  readonly #fences: readonly Fence[];
  #passed = 0;
  /** The empty line found last: all questions together cost one pass. */
  #paragraphEnd = -1;

  constructor(readonly text: string) {
    this.#first = skipSpace(text, 0, text.length);
    this.#fences = /[{[]/.test(text.charAt(this.#first)) ? [] : fencesIn(text);
  }

  /** The bounds of a sample that begins at `start`: a code block, or, for bare members in prose, a paragraph. */
  of(start: number): Bounds {
    while ((this.#fences[this.#passed]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      this.#passed++;
    }
    const fence = this.#fences[this.#passed];
    const bracket = opensAt(this.text, start);
    if (fence && fence.start <= start) {
      return { limit: fence.end, skip: fence.samples || bracket ? start : start + 1, code: !fence.samples };
    }
    if (start === this.#first || bracket) {
      return { limit: fence?.start ?? this.text.length, skip: start };
    }
    const quoted = /["“']/.test(this.text.charAt(start));
    return { limit: this.#paragraphEndFrom(start), skip: quoted ? start : start + 1 };
  }

  /** Where members without braces around them end at the latest: before an empty line. */
  #paragraphEndFrom(start: number): number {
    if (start > this.#paragraphEnd) {
      const empty = /\n[ \t]*\r?\n/g;
      empty.lastIndex = start;
      this.#paragraphEnd = empty.exec(this.text)?.index ?? this.text.length;
    }
    return this.#paragraphEnd;
  }
}

function opensAt(text: string, at: number): boolean {
  return /[{[]/.test(text.charAt(at)) || isArrayAt(text, at) || isOtherObjectAt(text, at);
}
