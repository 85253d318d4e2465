import type { FilterNode, Term } from '../filter/tree';

/** What a query asks: a sound filter, and what the open logs tell. */
export interface Asked {
  readonly root: FilterNode;
  /** The files to ask, as the language names them; patterns too. None where nobody knows. */
  readonly files: readonly string[];
  /** The day, `2021-07-30`, that a time without one is of; undefined where the events are of several. */
  readonly day: string | undefined;
  /** The accounts and Regions that the open logs are of. */
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

/** A part of a filter that a query does not say, or says so that more is found, and why. */
export interface Unsaid {
  readonly term: Term;
  readonly reason: string;
  /** Whether the filter asks for the opposite of the term. */
  readonly isNegated?: boolean;
  /** Whether the query asks for the term and more, instead of leaving it out. */
  readonly isAskedWider?: boolean;
}

/**
 * A filter in another language. `exact` finds what the filter finds; `wider` finds that and more, so that what is `unsaid` is left to ask of what
 * was found; `refused` has no text, since nothing of the filter can be said.
 */
export interface Query {
  readonly kind: 'exact' | 'wider' | 'refused';
  readonly text: string;
  /** What has to be said once before, where the language has to be told what the events are. */
  readonly setUp?: string;
  readonly unsaid: readonly Unsaid[];
  /** What the language asks of fewer events than the filter does, whatever is asked: in sentences. */
  readonly limits: readonly string[];
}

/** A language in which the same can be asked where the logs are too many for one machine. */
export interface Dialect {
  /** Stable kebab-case id. */
  readonly id: string;
  readonly title: string;
  /** The language of its text, as editors name it. */
  readonly language: 'sql' | 'shellscript' | 'plaintext';
  write(asked: Asked): Query;
}
