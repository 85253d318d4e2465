import type { EventSet } from '../columns/eventSet';
import { allRows } from '../columns/rowNumbers';
import { facetsWith } from '../facets/index';
import { Group } from './group';
import type { GroupNode } from './groupNode';
import { levelOf } from './level';
import type { Order } from './order';

/** How records are grouped, beyond the levels. */
export interface Grouping {
  readonly order?: Order;
  /** The records that are meant, as rising indexes; all, if not given. */
  readonly members?: readonly number[];
}

/**
 * The events of one log or of several as a tree of groups, one level per facet, named by their ids; ids that nobody knows are passed over. Costs
 * nothing until asked for children; then all events are looked at once for each facet, unless their columns have it, and levels cost hardly
 * anything.
 */
export function groupRecords(
  events: EventSet,
  levels: readonly string[],
  { order = 'usual', members }: Grouping = {},
): GroupNode {
  const found = facetsWith(levels);
  return new Group(
    { events, order, facets: found },
    undefined,
    { id: '', label: 'Events', facet: undefined, key: undefined },
    members ?? allRows(events.length),
    found.map(levelOf),
  );
}
