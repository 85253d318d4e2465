import type { Span } from '../../../../src/core';
import type { Random } from '../../../bench/support/random';

/** A damaged text that knows what it was made of. */
export interface DamagedLog {
  readonly text: string;
  readonly layout: string;
  /** The records of the sound text. */
  readonly records: readonly unknown[];
  /** Those that the damage did not touch: whatever else becomes of the text, they must be shown as they are. */
  readonly untouched: readonly unknown[];
}

/** A kind of damage that people, programs or attackers do. */
export interface Generator {
  readonly name: string;
  damaged(random: Random): DamagedLog;
}

/** What became of a text, and from where to where it was changed. */
export interface Wound extends Span {
  readonly text: string;
}

/** Damages a text: a record's own, or a whole document. Undefined where the text has no place for it. */
export type Inflict = (text: string, random: Random) => Wound | undefined;

/** The text with `put` in place of what stands from `start` to `end`. */
export function replaced(text: string, start: number, end: number, put: string): Wound {
  return { text: text.slice(0, start) + put + text.slice(end), start, end };
}
