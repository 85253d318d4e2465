import { facetsWith } from '../facets/index';
import type { Log } from '../log/log';
import { firstWhere } from '../text/firstWhere';
import { FailureCounts } from './failureCounts';
import { Group } from './group';
import type { GroupNode } from './groupNode';

/**
 * The records of a log, read from a text or from bytes, as a tree of groups, one level per facet, named by their ids; ids that nobody
 * knows are passed over. `file` is the name of the log, where several are looked at. Costs nothing until asked for children; each level
 * then costs one look at each record of the opened group.
 */
export function groupRecords({ records }: Log, levels: readonly string[], file?: string): GroupNode {
  const all = Array.from({ length: records.length }, (_, index) => index);
  return new Group(
    { records, failures: new FailureCounts(records), file },
    undefined,
    { id: '', label: 'Events', facet: undefined, key: undefined },
    all,
    facetsWith(levels),
  );
}

/** The nodes from below `root` down to the record, so that a cursor can select it in the tree; empty when it is not there. */
export function pathTo(root: GroupNode, recordIndex: number): readonly GroupNode[] {
  const path: GroupNode[] = [];
  let node: GroupNode | undefined = root;
  while (node) {
    node = node.groups().find(({ members }) => holds(members, recordIndex));
    if (node) {
      path.push(node);
    }
  }
  return path;
}

/** Whether a rising list has the number; a log may have 120,000 records. */
function holds(rising: readonly number[], wanted: number): boolean {
  return rising[firstWhere(rising.length, (at) => rising[at]! >= wanted)] === wanted;
}
