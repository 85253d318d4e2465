import { firstWhere } from './firstWhere';
import { byStart, overlaps, type Placed, type Span } from './span';

/**
 * Things that stand in a text, to be found by place. They are sorted only if they were not added in text order. A question costs a binary
 * search and what it looks at: all that begin between the first that reaches as far as the place and the place's end.
 */
export class SpanIndex<T extends Placed> {
  readonly #items: T[] = [];
  /** How far the items up to each one reach. */
  readonly #reach: number[] = [];
  #sorted = true;

  constructor(items: Iterable<T> = []) {
    for (const item of items) {
      this.add(item);
    }
  }

  add(item: T): void {
    const last = this.#items.length - 1;
    this.#sorted &&= (this.#items[last]?.span.start ?? 0) <= item.span.start;
    this.#items.push(item);
    this.#reach.push(Math.max(this.#reach[last] ?? 0, item.span.end));
  }

  /** What shares a character with the place, or touches it, from left to right. */
  *at(place: Span): Generator<T, void> {
    this.#sort();
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

  /** Whether anything does. */
  touches(place: Span): boolean {
    this.#sort();
    const first = this.#items[this.#firstReaching(place.start)];
    return first !== undefined && first.span.start <= place.end;
  }

  #sort(): void {
    if (!this.#sorted) {
      const items = this.#items.splice(0).sort((a, b) => byStart(a.span, b.span));
      this.#reach.length = 0;
      this.#sorted = true;
      for (const item of items) {
        this.add(item);
      }
    }
  }

  #firstReaching(offset: number): number {
    return firstWhere(this.#items.length, (at) => this.#reach[at]! >= offset);
  }
}
