import type { Log } from '../log/log';
import { FailureCounts } from './failureCounts';
import { Group } from './group';
import type { GroupNode } from './groupNode';
import { groupings } from './index';

/**
 * The records of a log as a tree of groups, one level per grouping id; ids that are not registered are passed over. Costs nothing
 * until asked for children; each level then costs one look at each record of the opened group.
 */
export function groupRecords(log: Log, levels: readonly string[]): GroupNode {
  const known = levels.flatMap((id) => groupings.find((grouping) => grouping.id === id) ?? []);
  const all = Array.from({ length: log.records.length }, (_, index) => index);
  return new Group(
    { log, failures: new FailureCounts(log) },
    undefined,
    { id: '', label: 'Events', grouping: undefined, key: undefined },
    all,
    known,
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
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return rising[low] === wanted;
}
