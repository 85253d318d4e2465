import type { ArchiveDamage } from './archiveDamage';

/** What was found in an archive besides the bytes that it holds. */
export interface Unpacked {
  /** How often it was compressed; 0 for what is no archive at all. */
  readonly layers: number;
  /** How many gzip files stand in it one after the other; of the innermost layer. */
  readonly members: number;
  /** How many bytes came out. */
  readonly length: number;
  /** What is wrong with it, in the order in which it was met. */
  readonly damages: readonly ArchiveDamage[];
}

/** The bytes that an archive holds, piece after piece, some of them empty; after each a caller may pause or give up. */
export type UnpackSteps<T = Unpacked> = Generator<Uint8Array, T, void>;
