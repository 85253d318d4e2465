import type { FacetLabel } from '../facets/facet';
import type { Steps } from '../text/steps';

/** What a row says of the events below it: the group of a facet's key. The texts may come from the log. */
export interface Said extends FacetLabel {
  readonly facet: string | undefined;
  readonly key: string | undefined;
}

/** One event as a row. */
export interface EventRow {
  readonly kind: 'event';
  readonly id: string;
  readonly parent: BranchRow;
  /** Position of the event among the records. */
  readonly index: number;
  /** The groups that have this event alone, and that the row stands for as well; the outermost first. */
  readonly path: readonly Said[];
}

/** A kind of thing in one word or two, and how many different ones there are: more than one. */
interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** Equal calls that follow each other: the same action of one identity with the same outcome. */
export interface Run {
  /** One of them, which stands for all. */
  readonly index: number;
  /** The earliest and the latest time, in milliseconds since 1970 UTC; NaN where they cannot be read. */
  readonly first: number;
  readonly last: number;
  /** The names of what all of them were about; those that they do not share are left out. */
  readonly targets: readonly string[];
  /** Of what they were about otherwise, kind by kind, how many there are. */
  readonly others: readonly KindCount[];
}

/** A row with others below it. */
export interface BranchRow {
  readonly kind: 'root' | 'group' | 'run' | 'page';
  /** Stable from one reading of a log to the next, unique in the tree. */
  readonly id: string;
  readonly parent: BranchRow | undefined;
  /** The groups that the row stands for, the outermost first: several where each is all that is in the one before. */
  readonly path: readonly Said[];
  /** What the events below have in common, where they are one run. */
  readonly run: Run | undefined;
  /** Of a page: the positions of its first and last row among their siblings, from 1. */
  readonly page: readonly [first: number, last: number] | undefined;
  /** Indexes of all records below, rising. */
  readonly members: readonly number[];
  /** How many of them failed. */
  readonly failures: number;
  /** How many of them a damage of the text touches. */
  readonly damaged: number;
  /** The rows below, found when first asked for, in steps of a few milliseconds; once found, they cost nothing. */
  load(): Steps<readonly Row[]>;
}

export type Row = BranchRow | EventRow;

/** What the row and those above it say already, the outermost first. */
export function saidBy(row: Row): readonly Said[] {
  const above = row.parent ? saidBy(row.parent) : [];
  return [...above, ...row.path];
}

/** The run that the row is in, or is. */
export function runOf(row: Row): Run | undefined {
  const own = row.kind === 'event' ? undefined : row.run;
  return own ?? (row.parent && runOf(row.parent));
}
