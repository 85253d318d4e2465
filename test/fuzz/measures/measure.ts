import type { Reading } from '../../support/damage/reading';

/** One thing counted over many texts. */
export interface Count {
  readonly row: string;
  /** How many there are; with `good`, how many of `of` are as they should be, otherwise how many are wrong. */
  readonly hits: number;
  readonly of: number;
  readonly good: boolean;
}

/** A text to be read, and what is counted when it was. */
export interface Case {
  readonly text: string;
  /** What was done to it, for those who look at a failure. */
  readonly what: string;
  counts(reading: Reading): readonly Count[];
}

export interface Sizes {
  readonly seed: number;
  /** A minute instead of several. */
  readonly quick: boolean;
}

/** A kind of texts that a reader is measured with. */
export interface Measure {
  readonly name: string;
  cases(sizes: Sizes): Iterable<Case>;
}

/** `row`, and whether it is as it should be. */
export function good(row: string, is: boolean): Count {
  return { row, hits: is ? 1 : 0, of: 1, good: true };
}

/** `row`, and how much of it is wrong. */
export function bad(row: string, is: boolean | number): Count {
  return { row, hits: Number(is), of: 1, good: false };
}
