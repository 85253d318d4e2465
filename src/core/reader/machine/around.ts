import type { CleanScanner } from '../scan/cleanScanner';
import type { Reuse } from '../scan/reuse';

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
  /** How much text may still be read again in search of a better reading. */
  readonly patience?: Patience;
  /** How elements of arrays near the top are measured; undefined within such an element. */
  readonly elements?: ElementReading;
}

/** A bound, shared by all searches in one document, that keeps its cost linear: characters that may still be read again. */
export interface Patience {
  left: number;
}

/** The patience for a document of that length. */
export function patienceFor(length: number): Patience {
  return { left: 2_000_000 + length / 2 };
}

/** The means to measure elements without reading them. */
export interface ElementReading {
  readonly scanner: CleanScanner;
  readonly reuse: Reuse | undefined;
  readonly patience: Patience;
}

/** What a closing bracket is: right, one too many, a sign that others are missing before it, or the wrong one of the two. */
export type CloserVerdict = 'fits' | 'extra' | 'missing' | 'wrong';

/** The surroundings of a first reading, of an element between brackets or of a whole value. */
export function within(outerClosers = '', firstName?: string): Surroundings {
  return { outerClosers, firstName, liftsFields: false, liftsLayout: false, choices: new Map() };
}
