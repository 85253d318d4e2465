import { allRows } from '../columns/allRows';
import type { Column } from '../columns/column';
import type { Steps } from '../text/steps';
import { countKeys, type KeyCounts } from './countKeys';

/**
 * Counts keys of columns in rows of a list, and keeps how often they stand in all of it: of most of the rows the few others are counted, and taken
 * from that.
 */
export class KeyCounter {
  readonly #all = new WeakMap<Column, KeyCounts>();
  readonly #others = new WeakMap<Uint32Array, Uint32Array>();

  /** @param rows rising. In steps of a few milliseconds. */
  *count(column: Column, rows: Uint32Array): Steps<KeyCounts> {
    const { length } = column.ids;
    if (rows.length * 2 < length) {
      return yield* countKeys(column, rows);
    }
    const all = this.#all.get(column) ?? (yield* countKeys(column, allRows(length)));
    this.#all.set(column, all);
    if (rows.length === length) {
      return all;
    }
    // The same rows are counted for each facet.
    const others = this.#others.get(rows) ?? othersThan(rows, length);
    this.#others.set(rows, others);
    return without(all, yield* countKeys(column, others));
  }
}

/** The rows of a list that are not among some of it, which rise. */
function othersThan(rows: Uint32Array, length: number): Uint32Array {
  // One more place, for what is written before it is known that it does not count.
  const others = new Uint32Array(length - rows.length + 1);
  let [count, at] = [0, 0];
  for (let row = 0; row < length; row++) {
    const is = Number(rows[at] === row);
    others[count] = row;
    count += 1 - is;
    at += is;
  }
  return others.subarray(0, count);
}

function without(all: KeyCounts, some: KeyCounts): KeyCounts {
  const counts = new Uint32Array(all.counts.length);
  for (let id = 0; id < counts.length; id++) {
    counts[id] = (all.counts[id] as number) - (some.counts[id] as number);
  }
  return { counts, none: all.none - some.none };
}
