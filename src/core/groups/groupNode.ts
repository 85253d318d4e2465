import type { FacetLabel } from '../facets/facet';
import type { Steps } from '../text/steps';

/**
 * A node of the tree of groups. A node has either groups or records as children; both are found when first asked for, and more than
 * `pageSize` of them stand on pages, since VS Code asks for every sibling of a tree item it shows.
 */
export interface GroupNode extends FacetLabel {
  /** Stable from one reading of a log to the next, unique in the tree: expanded groups stay expanded. */
  readonly id: string;
  readonly parent: GroupNode | undefined;
  /** Id of the facet whose key this node stands for; undefined for the root and for pages. */
  readonly facet: string | undefined;
  /** The key of that facet; undefined for the group of records that have none, for the root and for pages. */
  readonly key: string | undefined;
  /** Number of records in the node. A record with several keys counts in each of its groups, and once in their parent. */
  readonly count: number;
  /** How many of them failed. */
  readonly failures: number;
  /** Indexes of all records in the node, rising. */
  readonly members: readonly number[];
  /** The groups or pages below; none when the children are records. Makes them in one go; see `prepare`. */
  groups(): readonly GroupNode[];
  /** The records directly below, as indexes; none when the children are groups or pages. */
  records(): readonly number[];
  /** Makes the groups below in steps of a few milliseconds, for logs of many records; once done, `groups()` costs nothing. */
  prepare(): Steps<void>;
}

/** The most children of one node. */
export const pageSize = 1000;
