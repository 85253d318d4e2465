import { type Column, MANY, NONE } from '../columns/column';
import type { Steps } from '../text/steps';
import { BEFORE, type KeyCounts } from './countKeys';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 16;
/** A block of rows has so many, as a power of two: those at its ends are counted one by one. */
const BLOCK = 12;

/** A list of rows in blocks. */
export interface Blocks {
  /** In the order of the list. */
  readonly rows: Uint32Array;
  /** The same rows, rising: what is looked at in the order of memory costs a fraction. */
  readonly rising: Uint32Array;
  /** By row the number of its block. */
  readonly blockOf: Uint16Array;
}

/** Puts the rows of a list in blocks, given how many there could be. In steps of a few milliseconds. */
export function* inBlocks(rows: Uint32Array, rising: Uint32Array, length: number): Steps<Blocks> {
  const blockOf = new Uint16Array(length);
  for (let at = 0; at < rows.length; at++) {
    blockOf[rows[at] as number] = at >> BLOCK;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { rows, rising, blockOf };
}

/** How often each key of a column stands in a list of rows before each of some borders: any part of the list is counted by its two ends alone. */
export class KeySums {
  /**
   * @param sums of one border after the other, the first of them before all rows: of no key, of several, of each key.
   * @param width how many there are of one border: later columns may add keys to the same list of them.
   * @param shift how many rows are between two borders, as a power of two.
   */
  private constructor(
    readonly column: Column,
    readonly rows: Uint32Array,
    readonly sums: Uint32Array,
    readonly width: number,
    readonly shift: number,
  ) {}

  /** Counts all rows once, in steps of a few milliseconds. */
  static *of(column: Column, { rows, rising, blockOf }: Blocks): Steps<KeySums> {
    const width = column.keys.size + BEFORE;
    // At least a row for each key: what is kept is then about as much as the column itself.
    const shift = Math.max(BLOCK, Math.ceil(Math.log2(width)));
    const sums = new Uint32Array((Math.ceil(rows.length / 2 ** shift) + 1) * width);
    for (let from = 0; from < rising.length; from += STRIDE) {
      tallyBlocks(column, rising.subarray(from, from + STRIDE), blockOf, shift - BLOCK, sums, width);
      yield;
    }
    for (let at = width; at < sums.length; at++) {
      sums[at]! += sums[at - width] as number;
    }
    return new KeySums(column, rows, sums, width, shift);
  }

  /** Counts the rows from a position of the list on, before another. In steps of a few milliseconds. */
  *count(from: number, to: number): Steps<KeyCounts> {
    const { sums, width } = this;
    const [first, last] = [this.#near(from), this.#near(to)];
    const all = sums.slice(last * width, (last + 1) * width);
    for (let at = 0; at < width; at++) {
      all[at]! -= sums[first * width + at] as number;
    }
    yield* this.#move(all, this.#position(first), from, -1);
    yield* this.#move(all, this.#position(last), to, 1);
    return { counts: all.subarray(BEFORE), none: all[BEFORE + NONE] as number };
  }

  /** Counts the rows between a border and where an end of the part really is. */
  *#move(all: Uint32Array, border: number, end: number, sign: 1 | -1): Steps<void> {
    const rows = this.rows.subarray(Math.min(border, end), Math.max(border, end));
    for (let from = 0; from < rows.length; from += STRIDE) {
      tally(this.column, rows.subarray(from, from + STRIDE), all, border < end ? sign : -sign);
      yield;
    }
  }

  /** The number of the border that is nearest to a position. */
  #near(position: number): number {
    const border = position >> this.shift;
    const isNext = this.#position(border + 1) - position < position - this.#position(border);
    return isNext ? border + 1 : border;
  }

  /** Where a border is in the list. */
  #position(border: number): number {
    return Math.min(border * 2 ** this.shift, this.rows.length);
  }
}

/** Counts keys by block. */
function tallyBlocks(
  column: Column,
  rows: Uint32Array,
  blockOf: Uint16Array,
  shift: number,
  sums: Uint32Array,
  width: number,
): void {
  const { ids } = column;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const id = ids[row] as number;
    // What is of a block is behind its first border.
    const first = ((blockOf[row]! >> shift) + 1) * width + BEFORE;
    sums[first + id]!++;
    if (id === MANY) {
      for (const one of column.idsAt(row)) {
        sums[first + one]!++;
      }
    }
  }
}

function tally(column: Column, rows: Uint32Array, counts: Uint32Array, change: number): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const id = column.ids[row] as number;
    counts[BEFORE + id]! += change;
    if (id === MANY) {
      for (const one of column.idsAt(row)) {
        counts[BEFORE + one]! += change;
      }
    }
  }
}
