import type { Frame } from './state';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where objects stand that an event holds in a field of a shape of its own, or deep in another, as far as the search has come to them: what is in one is no field of
 * what is around it, whatever its name.
 */
export class HeldRanges {
  readonly #known = new Set<number>();
  /** Each in the one before, but for those that have ended. */
  readonly #open: Range[] = [];

  /** Notes the object that begins at `start`; `endOf` tells where it ends if it is held, else -1. */
  note(start: number, endOf: () => number): void {
    if (this.#known.has(start)) {
      return;
    }
    this.#known.add(start);
    const end = endOf();
    if (end < 0) {
      return;
    }
    while ((this.#open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) {
      this.#open.pop();
    }
    this.#open.push({ start, end });
  }

  /** Whether a name at `at` stands in such an object, and the frame that would take it does not. */
  isApart({ openedAt, written }: Frame, at: number): boolean {
    return this.#open.some(({ start, end }) => start < at && at < end && (start > openedAt || !written));
  }
}
