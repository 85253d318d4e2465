import type { Column } from '../columns/column';
import type { Stretch } from '../filter/timeSelector';
import { indexWhere } from '../text/firstWhere';
import type { Steps } from '../text/steps';
import { countKeys, type KeyCounts } from './countKeys';
import { type Blocks, inBlocks, KeySums } from './keySums';

/** So few rows are counted one by one. */
const FEW = 1 << 14;
/** And those with a key for one of so many: what would be kept of them takes more than they do, and saves little. */
const FOR_KEY = 4;

/** Rows in the order of time, of which any stretch is shown and counted without a look at all of it. */
export class TimedRows {
  readonly #sums = new WeakMap<Column, KeySums>();
  #blocks: Blocks | undefined;

  /**
   * @param rows the earliest first, those without a time last.
   * @param rising the same rows.
   * @param times by row, in milliseconds since 1970; NaN where there is none.
   */
  constructor(
    readonly rows: Uint32Array,
    readonly rising: Uint32Array,
    readonly times: Float64Array,
  ) {}

  /** What happened from a time on, before another. */
  within([from, to]: Stretch): TimedStretch {
    const first = this.#firstFrom(from);
    return new TimedStretch(this, first, Math.max(first, this.#firstFrom(to)));
  }

  /** Counts the keys of a column in the rows from a position on, before another. In steps of a few milliseconds. */
  *count(column: Column, from: number, to: number): Steps<KeyCounts> {
    if (to - from < FEW || column.keys.size * FOR_KEY > this.rows.length) {
      return yield* countKeys(column, this.rows.subarray(from, to));
    }
    this.#blocks ??= yield* inBlocks(this.rows, this.rising, this.times.length);
    const sums = this.#sums.get(column) ?? (yield* KeySums.of(column, this.#blocks));
    this.#sums.set(column, sums);
    return yield* sums.count(from, to);
  }

  /** The position of the first row that is not before a time; of the first without a time where all are. */
  #firstFrom(time: number): number {
    return indexWhere(this.rows, (row) => !((this.times[row] as number) < time));
  }
}

/** What happened in a stretch of time. */
export class TimedStretch {
  constructor(
    readonly all: TimedRows,
    readonly from: number,
    readonly to: number,
  ) {}

  /** The rows in the order of time: no copy of them. */
  get rows(): Uint32Array {
    return this.all.rows.subarray(this.from, this.to);
  }

  /** Counts the keys of a column in them. In steps of a few milliseconds. */
  count(column: Column): Steps<KeyCounts> {
    return this.all.count(column, this.from, this.to);
  }
}
