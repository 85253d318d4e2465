import type { DamageKind } from '../kinds';
import type { Piece } from './decodedPart';

/** A way to write JSON inside something else, pasted here without what was around it, or what another language has for it. */
export interface Notation {
  readonly kind: DamageKind;
  /** How a sample in this notation begins, its first quotation mark included. Sticky. */
  readonly beginning: RegExp;
  /** What stands for something else in `[start, end)` of a text, in order, and for what. */
  pieces(text: string, start: number, end: number): Iterable<Piece>;
  /** What of it stands against the sample on both sides, and goes with it. The source of a pattern. */
  readonly around?: string;
  /** Whether what it takes away may be somebody's text. */
  readonly doubtful?: boolean;
}
