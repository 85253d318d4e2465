import type { Column } from '../columns/column';
import type { Steps } from '../text/steps';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 15;

/** A key and how many events have it. */
export interface KeyCount {
  /** Its number in the column. */
  readonly id: number;
  readonly count: number;
}

/** How often each key of a column stands in some rows, by its number, and how many rows have none. */
export interface KeyCounts {
  readonly counts: Uint32Array;
  readonly none: number;
}

/** Counts the keys of a column in some rows. An event with several keys counts for each. In steps of a few milliseconds. */
export function* countKeys(column: Column, rows: Uint32Array): Steps<KeyCounts> {
  const counts = new Uint32Array(column.keys.size);
  let none = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const only = column.onlyAt(row);
    if (only >= 0) {
      counts[only]!++;
    } else {
      const ids = column.idsAt(row);
      none += ids.length === 0 ? 1 : 0;
      for (const id of ids) {
        counts[id]!++;
      }
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { counts, none };
}

/** The keys that stand most often, the most frequent first, those of equal counts in the order in which they came; none that stands nowhere. */
export function topKeys(counts: Uint32Array, most: number): KeyCount[] {
  const top: KeyCount[] = [];
  for (let id = 0; id < counts.length; id++) {
    const count = counts[id] as number;
    const last = top[most - 1]?.count ?? 0;
    if (count > last) {
      // Few are kept of what may be millions, so each looks for its place from the end.
      let at = Math.min(top.length, most - 1);
      while (at > 0 && (top[at - 1] as KeyCount).count < count) {
        at--;
      }
      top.splice(at, 0, { id, count });
      top.length = Math.min(top.length, most);
    }
  }
  return top;
}
