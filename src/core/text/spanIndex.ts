import { overlaps, type Span } from './span';

/**
 * Things that stand in a text, to be found by place. Made in one sort; a question costs a binary search and what it looks at: all that begin
 * between the first that reaches as far as the place and the place's end.
 */
export class SpanIndex<T extends { readonly span: Span }> {
  readonly #items: readonly T[];
  /** How far the items up to each one reach. */
  readonly #reach: Float64Array;

  constructor(items: readonly T[]) {
    this.#items = [...items].sort((a, b) => a.span.start - b.span.start);
    this.#reach = new Float64Array(items.length);
    let reach = Number.NEGATIVE_INFINITY;
    for (const [index, { span }] of this.#items.entries()) {
      reach = Math.max(reach, span.end);
      this.#reach[index] = reach;
    }
  }

  /** What shares a character with the place, or touches it, from left to right. */
  *at(place: Span): Generator<T, void> {
    for (let index = this.#firstReaching(place.start); index < this.#items.length; index++) {
      const item = this.#items[index] as T;
      if (item.span.start > place.end) {
        return;
      }
      if (overlaps(item.span, place)) {
        yield item;
      }
    }
  }

  #firstReaching(offset: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] ?? 0) >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
