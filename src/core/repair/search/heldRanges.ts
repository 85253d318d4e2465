import { firstWhere } from '../../text/firstWhere';
import type { Frame } from './state';

interface Range {
  readonly start: number;
  readonly end: number;
  /** The one that it stands in. */
  around: Range | undefined;
}

/**
 * Where objects stand that an event holds in a field of a shape of its own, or deep in another, as far as searches have come to them: what is in one is no field of
 * what is around it, whatever its name. Kept for all searches of one value, since the second one comes to the same objects.
 */
export class HeldRanges {
  readonly #known = new Set<number>();
  /** In text order. */
  readonly #ranges: Range[] = [];

  /** Notes the object that begins at `start`; `endOf` tells where it ends if it is held, else -1. */
  note(start: number, endOf: () => number): void {
    if (this.#known.has(start)) {
      return;
    }
    this.#known.add(start);
    const end = endOf();
    if (end >= 0) {
      this.#insert({ start, end, around: this.#innermost(start) });
    }
  }

  #insert(range: Range): void {
    const index = this.#before(range.start);
    this.#ranges.splice(index, 0, range);
    for (let at = index + 1; (this.#ranges[at]?.start ?? range.end) < range.end; at++) {
      const inside = this.#ranges[at] as Range;
      inside.around = inside.around === range.around ? range : inside.around;
    }
  }

  /** Whether a name at `at` stands in such an object, and the frame that would take it does not. */
  isApart({ openedAt, written }: Frame, at: number): boolean {
    let range = this.#innermost(at);
    while (range && written && range.start <= openedAt) {
      range = range.around;
    }
    return range !== undefined;
  }

  #innermost(at: number): Range | undefined {
    let range = this.#ranges[this.#before(at) - 1];
    while (range && range.end <= at) {
      range = range.around;
    }
    return range;
  }

  /** How many begin before `at`. */
  #before(at: number): number {
    return firstWhere(this.#ranges.length, (index) => (this.#ranges[index]?.start ?? at) >= at);
  }
}
