import type { Steps } from '../text/steps';
import type { Column } from './column';

/** How many bits one digit of a sort has: places for so many values stay in the cache of a processor. */
const BITS = 11;
const RADIX = 1 << BITS;
/** What is not less is sorted in two halves. */
const WIDE = 2 ** 32;
/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 15;
/** How many texts are sorted at a time: what JavaScript sorts cannot pause. */
const RUN = 1 << 13;

/**
 * Sorts rows by a whole number of each, the smallest first; rows of equal numbers keep their order, and those without one (NaN) come last. Linear
 * in the rows: comparing two million takes seconds. In steps of a few milliseconds.
 */
export function* sortByNumber(rows: Uint32Array, numberOf: (row: number) => number): Steps<Uint32Array> {
  const numbers = new Float64Array(rows.length);
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < rows.length; at++) {
    const number = numberOf(rows[at] as number);
    numbers[at] = number;
    least = number < least ? number : least;
    largest = number > largest ? number : largest;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  const { known, keys, unknown } = yield* parted(rows, numbers, least);
  const range = largest - least;
  let sorted = yield* sortByDigits(known, keys, Math.min(range, WIDE - 1));
  if (range >= WIDE) {
    const high = new Uint32Array(sorted.length);
    for (let at = 0; at < sorted.length; at++) {
      high[at] = Math.floor((numberOf(sorted[at] as number) - least) / WIDE);
      if (at % STRIDE === STRIDE - 1) {
        yield;
      }
    }
    sorted = yield* sortByDigits(sorted, high, Math.floor(range / WIDE));
  }
  const all = new Uint32Array(rows.length);
  all.set(sorted);
  all.set(unknown, sorted.length);
  return all;
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
  const { ids } = column;
  return sortByNumber(rows, (row) => {
    const only = ids[row] as number;
    const id = only >= 0 ? only : column.firstAt(row);
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

/** The rows that have a number, the lower 32 bits of these from the least on, and the rows that have none. */
function* parted(
  rows: Uint32Array,
  numbers: Float64Array,
  least: number,
): Steps<{ known: Uint32Array; keys: Uint32Array; unknown: Uint32Array }> {
  const known = new Uint32Array(rows.length);
  const keys = new Uint32Array(rows.length);
  const unknown: number[] = [];
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const number = numbers[at] as number;
    if (Number.isNaN(number)) {
      unknown.push(rows[at] as number);
    } else {
      known[count] = rows[at] as number;
      keys[count++] = (number - least) % WIDE;
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { known: known.subarray(0, count), keys: keys.subarray(0, count), unknown: Uint32Array.from(unknown) };
}

/** By whole numbers of 32 bits, digit after digit, the lowest first. */
function* sortByDigits(rows: Uint32Array, keys: Uint32Array, largest: number): Steps<Uint32Array> {
  let sorted = { rows, keys };
  for (let shift = 0; largest >= 2 ** shift && shift < 32; shift += BITS) {
    sorted = yield* sortByDigit(sorted.rows, sorted.keys, shift);
  }
  return sorted.rows;
}

function* sortByDigit(
  rows: Uint32Array,
  keys: Uint32Array,
  shift: number,
): Steps<{ rows: Uint32Array; keys: Uint32Array }> {
  const places = new Uint32Array(RADIX + 1);
  for (let from = 0; from < keys.length; from += STRIDE) {
    const end = Math.min(from + STRIDE, keys.length);
    for (let at = from; at < end; at++) {
      places[(((keys[at] as number) >>> shift) & (RADIX - 1)) + 1]!++;
    }
    yield;
  }
  for (let digit = 0; digit < RADIX; digit++) {
    places[digit + 1]! += places[digit] as number;
  }
  const [toRows, toKeys] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  for (let from = 0; from < keys.length; from += STRIDE) {
    const end = Math.min(from + STRIDE, keys.length);
    for (let at = from; at < end; at++) {
      const key = keys[at] as number;
      const place = places[(key >>> shift) & (RADIX - 1)]!++;
      toRows[place] = rows[at] as number;
      toKeys[place] = key;
    }
    yield;
  }
  return { rows: toRows, keys: toKeys };
}
