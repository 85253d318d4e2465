import type { DamageKind } from '../kinds';

/** A way to write JSON inside something else, pasted here without what was around it. */
export interface Notation {
  readonly kind: DamageKind;
  /** How a sample in this notation begins, its first quotation mark included. Sticky. */
  readonly beginning: RegExp;
  /** What stands for another character. Global. */
  readonly written: RegExp;
  /** The character that is written so. */
  meaning(written: string): string;
  /** What of it stands against the sample on both sides, and goes with it. The source of a pattern. */
  readonly around?: string;
  /** Whether what it takes away may be somebody's text. */
  readonly doubtful?: boolean;
}
