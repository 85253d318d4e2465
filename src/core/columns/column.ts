import type { Steps } from '../text/steps';
import { Keys } from './keys';

/** An event without a key. */
export const NONE = -1;
/** An event with several keys, which stand elsewhere. */
export const MANY = -2;

/** So many events are taken over before the caller may pause. */
const STRIDE = 4096;

/** The keys of one facet for all events of a log: four bytes for each event, and each key once. */
export class Column {
  /** For each key the first event that has it: what a key is called may depend on the event. */
  readonly #samples: (number | undefined)[] = [];
  readonly #many = new Map<number, readonly number[]>();
  /**
   * By row the number of its only key; {@link NONE} where it has none, {@link MANY} where it has several. For who goes through millions of rows: a
   * call for each costs more than what is asked.
   */
  readonly ids: Int32Array;

  /**
   * @param length of the log, in events.
   * @param keys of an earlier column of the same facet, so that rows can be taken over.
   */
  constructor(
    length: number,
    readonly keys = new Keys(),
  ) {
    this.ids = new Int32Array(length).fill(NONE);
  }

  /** Notes the keys of an event; each event once, in rising order. */
  set(row: number, keys: readonly string[]): void {
    this.put(
      row,
      keys.map((key) => this.keys.id(key)),
    );
  }

  /** The same with the numbers of keys. */
  put(row: number, ids: readonly number[]): void {
    this.ids[row] = ids.length > 1 ? MANY : (ids[0] ?? NONE);
    if (ids.length > 1) {
      this.#many.set(row, ids);
    }
    for (const id of ids) {
      this.#note(id, row);
    }
  }

  /**
   * Takes over `length` rows of another column of the same facet from `from` on, the first of them as `first`, in steps of a few milliseconds. Rows
   * come in rising order.
   * @param own what the number of a key there is in this column.
   */
  *append(other: Column, from: number, length: number, first: number, own: (id: number) => number): Steps<void> {
    for (let at = 0; at < length; at++) {
      const id = other.onlyAt(from + at);
      if (id >= 0) {
        const number = own(id);
        this.ids[first + at] = number;
        this.#note(number, first + at);
      } else if (id === MANY) {
        this.put(first + at, other.idsAt(from + at).map(own));
      }
      if (at % STRIDE === STRIDE - 1) {
        yield;
      }
    }
  }

  /** The numbers of an event's keys; none where it has no key. */
  idsAt(row: number): readonly number[] {
    const id = this.onlyAt(row);
    return id === MANY ? (this.#many.get(row) ?? []) : id === NONE ? [] : [id];
  }

  /** The number of an event's only key; negative where it has none, or several. Costs less than all of them. */
  onlyAt(row: number): number {
    return this.ids[row] ?? NONE;
  }

  /** The number of an event's first key; negative where it has none. */
  firstAt(row: number): number {
    const id = this.onlyAt(row);
    return id === MANY ? (this.#many.get(row)?.[0] ?? NONE) : id;
  }

  /** The first event that has a key. */
  sampleOf(id: number): number | undefined {
    return this.#samples[id];
  }

  #note(id: number, row: number): void {
    this.#samples[id] ??= row;
  }
}
