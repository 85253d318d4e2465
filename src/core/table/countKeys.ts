import { type Column, MANY, NONE } from '../columns/column';
import type { Steps } from '../text/steps';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 17;
/** Counts of so many keys stay near to the processor four times over. */
const SMALL = 1 << 12;
/** {@link NONE} and {@link MANY} are counted as keys are, before the first. */
export const BEFORE = 2;

/** How often each key of a column stands in some rows, by its number, and how many rows have none. */
export interface KeyCounts {
  readonly counts: Uint32Array;
  readonly none: number;
}

/**
 * Counts the keys of a column in some rows. An event with several keys counts for each. In steps of a few milliseconds: a brush over millions of events
 * waits for this, for each facet that is shown.
 */
export function* countKeys(column: Column, rows: Uint32Array): Steps<KeyCounts> {
  const size = column.keys.size + BEFORE;
  // Adding to a count waits until it was added to before. So rows that stand beside each other, which often have the same key, count apart.
  const apart = size <= SMALL ? size : 0;
  const all = new Uint32Array(size + 3 * apart);
  for (let from = 0; from < rows.length; from += STRIDE) {
    tally(column.ids, rows, from, Math.min(from + STRIDE, rows.length), all, apart);
    yield;
  }
  for (let at = 0; at < apart; at++) {
    all[at]! += all[at + apart]! + all[at + 2 * apart]! + all[at + 3 * apart]!;
  }
  const counts = all.subarray(BEFORE, size);
  if (all[BEFORE + MANY]) {
    yield* countMany(column, rows, counts);
  }
  return { counts, none: all[BEFORE + NONE] as number };
}

function tally(
  ids: Int32Array,
  rows: Uint32Array,
  from: number,
  end: number,
  counts: Uint32Array,
  apart: number,
): void {
  const [first, second, third, fourth] = [BEFORE, BEFORE + apart, BEFORE + 2 * apart, BEFORE + 3 * apart];
  let at = from;
  for (; at + 3 < end; at += 4) {
    counts[ids[rows[at]!]! + first]!++;
    counts[ids[rows[at + 1]!]! + second]!++;
    counts[ids[rows[at + 2]!]! + third]!++;
    counts[ids[rows[at + 3]!]! + fourth]!++;
  }
  for (; at < end; at++) {
    counts[ids[rows[at]!]! + first]!++;
  }
}

/** The rows with several keys, which stand elsewhere. */
function* countMany(column: Column, rows: Uint32Array, counts: Uint32Array): Steps<void> {
  const { ids } = column;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (ids[row] === MANY) {
      for (const id of column.idsAt(row)) {
        counts[id]!++;
      }
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
}
