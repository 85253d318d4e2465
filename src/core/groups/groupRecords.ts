import { facetsWith } from '../facets/index';
import { Columns, type Records } from './columns';
import { Group } from './group';
import type { GroupNode } from './groupNode';
import { levelOf } from './level';
import type { Order } from './order';

/** How records are grouped, beyond the levels. */
export interface Grouping {
  readonly order?: Order;
  /** What is known of the records already, where several trees are made of them. */
  readonly columns?: Columns;
  /** The records that are meant, as rising indexes; all, if not given. */
  readonly members?: readonly number[];
  /** The name of the log in which a record stands, where several are looked at. */
  readonly fileOf?: (index: number) => string | undefined;
}

/**
 * The records of a log, read from a text or from bytes, as a tree of groups, one level per facet, named by their ids; ids that nobody
 * knows are passed over. Costs nothing until asked for children; each level then costs one look at each record of the opened group.
 */
export function groupRecords(
  { records }: { readonly records: Records },
  levels: readonly string[],
  { order = 'usual', columns = new Columns(records), members, fileOf = () => undefined }: Grouping = {},
): GroupNode {
  return new Group(
    { records, columns, order, fileOf },
    undefined,
    { id: '', label: 'Events', facet: undefined, key: undefined },
    members ?? Array.from({ length: records.length }, (_, index) => index),
    facetsWith(levels).map(levelOf),
  );
}
