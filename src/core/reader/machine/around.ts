import type { CleanScanner } from '../scan/cleanScanner';
import type { Reuse } from '../scan/reuse';
import type { Patience } from './patience';

/** What the text around an element tells about it. */
export interface Surroundings {
  /** What closes the brackets around the element, innermost first; empty at the top. */
  readonly outerClosers: string;
  /** The name that the elements of the surrounding array begin with, if one is known. */
  readonly firstName: string | undefined;
  /** Whether documented fields found further in show that a bracket is missing. */
  readonly liftsFields: boolean;
  /** Whether the indentation shows that a bracket is missing. */
  readonly liftsLayout: boolean;
  /** Closing brackets, by offset, that this reading takes otherwise than they look. */
  readonly choices: ReadonlyMap<number, CloserVerdict>;
  /** Whether the value is an object whose opening brace is missing. */
  readonly fragment?: boolean;
  /** Bounds the costly part of reading damaged text. */
  readonly patience: Patience;
  /** What the damages may weigh at first; see {@link Patience}. */
  readonly mostDamages?: number;
  /** How elements of arrays near the top are measured; undefined within such an element. */
  readonly elements?: ElementReading;
}

/** The means to measure elements without reading them. */
export interface ElementReading {
  readonly scanner: CleanScanner;
  readonly reuse: Reuse | undefined;
}

/**
 * What a closing bracket is: right, one too many, a sign that others are missing before it, the wrong one of the two, or the end of what
 * has lost its opening bracket.
 */
export type CloserVerdict = 'fits' | 'extra' | 'missing' | 'wrong' | 'unopened';

/** The surroundings of a first reading, of an element between brackets or of a whole value. */
export function within(patience: Patience, outerClosers = '', firstName?: string): Surroundings {
  return { patience, outerClosers, firstName, liftsFields: false, liftsLayout: false, choices: new Map() };
}
