import type { CleanScanner } from '../../json/cleanScanner';
import type { Reuse } from '../../json/reuse';
import type { Budget } from '../budget/budget';
import type { Borders } from './borders';
import type { RoughEnds } from './roughEnds';

/** What is known around a value that is to be read. */
export interface ReadingContext {
  /** Bounds the costly part of reading damaged text. */
  readonly budget: Budget;
  /** What the damages may weigh at first; see {@link Budget}. */
  readonly mostDamages?: number;
  /** How elements of arrays near the top are measured; undefined where the reader is to see for itself. */
  readonly elements?: ElementReading;
  /** What may not be read across; undefined for nothing. */
  readonly borders?: Borders;
  /** Where objects of the text seem to end, as far as that was asked for other values. */
  readonly roughEnds?: RoughEnds;
}

/** The means to measure elements without reading them. */
export interface ElementReading {
  readonly scanner: CleanScanner;
  readonly reuse: Reuse | undefined;
}
