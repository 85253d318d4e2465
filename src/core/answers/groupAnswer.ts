import type { EventSet } from '../columns/eventSet';
import type { GroupNode } from '../groups/groupNode';
import { groupRecords } from '../groups/groupRecords';
import type { Steps } from '../text/steps';

/** Events that have something in common. Labels come from the log: escape them where they are shown. */
export interface GroupAnswer {
  /** As CloudTrail writes it: `s3.amazonaws.com`; undefined for the events that have none. */
  readonly key: string | undefined;
  /** What people call it: `S3`, or `no error told`. */
  readonly label: string;
  readonly count: number;
  /** How many of them failed. */
  readonly failures: number;
  /** Those of the next level; left out under the last one. */
  readonly groups?: readonly GroupAnswer[];
}

/** Some events in groups, the largest first, one level for each facet named; in steps. `rows` rise. */
export function* groupsOf(
  events: EventSet,
  rows: Uint32Array,
  levels: readonly string[],
): Steps<readonly GroupAnswer[]> {
  return yield* below(groupRecords(events, levels, { order: 'count', members: [...rows] }));
}

function* below(node: GroupNode): Steps<readonly GroupAnswer[]> {
  yield* node.prepare();
  const found: GroupAnswer[] = [];
  for (const group of node.groups()) {
    const groups = yield* below(group);
    const { key, label, count, failures } = group;
    found.push({ key, label, count, failures, ...(groups.length > 0 && { groups }) });
    yield;
  }
  // The group of those without a key too: a list of the tree has it at its end.
  return found.sort((a, b) => b.count - a.count);
}
