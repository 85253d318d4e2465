import type { Column } from '../columns/column';
import type { Steps } from '../text/steps';

/** How many values one digit of a sort has. */
const RADIX = 1 << 16;
/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 16;
/** How many texts are sorted at a time: what JavaScript sorts cannot pause. */
const RUN = 1 << 13;

/** Rows and what they are sorted by. */
interface Keyed {
  readonly rows: Uint32Array;
  readonly keys: Float64Array;
}

/**
 * Sorts rows by a whole number of each, the smallest first; rows of equal numbers keep their order, and those without one (NaN) come last. Linear
 * in the rows: comparing two million takes seconds. In steps of a few milliseconds.
 */
export function* sortByNumber(rows: Uint32Array, numberOf: (row: number) => number): Steps<Uint32Array> {
  const keys = new Float64Array(rows.length);
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < rows.length; at++) {
    const key = numberOf(rows[at] as number);
    keys[at] = key;
    least = key < least ? key : least;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  const { known, unknown, largest } = yield* parted(rows, keys, least);
  const sorted = new Uint32Array(rows.length);
  sorted.set(yield* sortByDigits(known, largest));
  sorted.set(unknown, known.rows.length);
  return sorted;
}

/** By number of a key its place among all keys of the column, by `compare`. Worth keeping: there may be as many keys as rows. */
export function* ranksOf({ keys }: Column, compare: (a: string, b: string) => number): Steps<Uint32Array> {
  const byText = (a: number, b: number) => compare(keys.text(a), keys.text(b));
  let runs: number[][] = [];
  for (let from = 0; from < keys.size; from += RUN) {
    runs.push(Array.from({ length: Math.min(RUN, keys.size - from) }, (_, at) => from + at).sort(byText));
    yield;
  }
  while (runs.length > 1) {
    const merged: number[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], byText));
    }
    runs = merged;
  }
  const ranks = new Uint32Array(keys.size);
  for (const [rank, id] of (runs[0] ?? []).entries()) {
    ranks[id] = rank;
  }
  return ranks;
}

/**
 * Sorts rows by the first key of each, given the {@link ranksOf} its column; rows without a key come last, and those of equal keys keep their order.
 * @param direction 1 for the first key first, -1 for the last key first.
 */
export function sortByKey(
  rows: Uint32Array,
  column: Column,
  ranks: Uint32Array,
  direction: 1 | -1,
): Steps<Uint32Array> {
  return sortByNumber(rows, (row) => {
    const id = column.firstAt(row);
    return id < 0 ? Number.NaN : direction * (ranks[id] as number);
  });
}

function* mergedRuns(
  a: readonly number[],
  b: readonly number[],
  compare: (a: number, b: number) => number,
): Steps<number[]> {
  const merged: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const takesA = j >= b.length || (i < a.length && compare(a[i] as number, b[j] as number) <= 0);
    merged.push((takesA ? a[i++] : b[j++]) as number);
    if (merged.length % RUN === 0) {
      yield;
    }
  }
  return merged;
}

/** The rows that have a number, counted from the least, the largest of these, and the rows that have none. */
function* parted(
  rows: Uint32Array,
  keys: Float64Array,
  least: number,
): Steps<{ known: Keyed; unknown: Uint32Array; largest: number }> {
  const known = { rows: new Uint32Array(rows.length), keys: new Float64Array(rows.length) };
  const unknown = new Uint32Array(rows.length);
  let [count, others, largest] = [0, 0, 0];
  for (let at = 0; at < rows.length; at++) {
    const key = keys[at] as number;
    if (Number.isNaN(key)) {
      unknown[others++] = rows[at] as number;
    } else {
      known.rows[count] = rows[at] as number;
      known.keys[count++] = key - least;
      largest = key - least > largest ? key - least : largest;
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return {
    known: { rows: known.rows.subarray(0, count), keys: known.keys.subarray(0, count) },
    unknown: unknown.subarray(0, others),
    largest,
  };
}

/** By whole numbers from 0 on, digit after digit, the lowest first. */
function* sortByDigits(given: Keyed, largest: number): Steps<Uint32Array> {
  let sorted = given;
  for (let unit = 1; unit <= largest; unit *= RADIX) {
    sorted = yield* sortByDigit(sorted, unit);
  }
  return sorted.rows;
}

function* sortByDigit({ rows, keys }: Keyed, unit: number): Steps<Keyed> {
  const digits = new Uint16Array(rows.length);
  const places = new Uint32Array(RADIX + 1);
  for (let at = 0; at < rows.length; at++) {
    // What is longer than a digit falls off.
    digits[at] = Math.floor((keys[at] as number) / unit) % RADIX;
    places[(digits[at] as number) + 1]!++;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  for (let digit = 0; digit < RADIX; digit++) {
    places[digit + 1]! += places[digit] as number;
  }
  const sorted = { rows: new Uint32Array(rows.length), keys: new Float64Array(rows.length) };
  for (let at = 0; at < rows.length; at++) {
    const place = places[digits[at] as number]!++;
    sorted.rows[place] = rows[at] as number;
    sorted.keys[place] = keys[at] as number;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return sorted;
}
