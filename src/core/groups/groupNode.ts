import type { FacetLabel } from '../facets/facet';
import type { Steps } from '../text/steps';

/** A node of the tree of groups: its children are groups, or, under the last level, records. Both are found when first asked for. */
export interface GroupNode extends FacetLabel {
  /** Stable from one reading of a log to the next, unique in the tree: expanded groups stay expanded. */
  readonly id: string;
  readonly parent: GroupNode | undefined;
  /** Id of the facet whose key this node stands for; undefined for the root. */
  readonly facet: string | undefined;
  /** The key of that facet; undefined for the group of records that have none, and for the root. */
  readonly key: string | undefined;
  /** Number of records in the node. A record with several keys counts in each of its groups, and once in their parent. */
  readonly count: number;
  /** How many of them failed. */
  readonly failures: number;
  /** How many of them a damage of the text touches. */
  readonly damaged: number;
  /** The earliest time in it, in milliseconds since 1970 UTC; NaN when none can be read. */
  readonly time: number;
  /** Indexes of all records in the node, rising. */
  readonly members: readonly number[];
  /** The groups below, in order; none when the children are records. Makes them in one go; see `prepare`. */
  groups(): readonly GroupNode[];
  /** The records directly below in the order of their times, those of one time as in the file; none when the children are groups. */
  records(): readonly number[];
  /** Makes the groups below in steps of a few milliseconds, for logs of many records; once done, `groups()` costs nothing. */
  prepare(): Steps<void>;
  /** The only group below, which has all records of this one; undefined where there are several, or none. Mostly known after a look at two records. */
  sole(): Steps<GroupNode | undefined>;
}
