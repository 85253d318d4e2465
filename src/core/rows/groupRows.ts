import type { GroupNode } from '../groups/groupNode';
import { inTimeOrder } from '../groups/order';
import type { Steps } from '../text/steps';
import { Branch, type Ground, type Planned } from './branch';
import { plannedEvent, plannedEvents, plannedSingles } from './eventRows';
import type { Said } from './row';
import { describeRun, isRun } from './runs';

/** The rows below a group: of the groups in it, or, under the last level, of its events. */
export function* plannedBelow(ground: Ground, group: GroupNode): Steps<readonly Planned[]> {
  yield* group.prepare();
  const groups = group.groups();
  if (groups.length === 0) {
    return yield* plannedEvents(ground, group.id, yield* inTimeOrder(ground.events, group.members));
  }
  const planned: Planned[] = [];
  for (const one of groups) {
    planned.push(yield* plannedGroup(ground, one));
  }
  return planned;
}

/** One row for a group and for each that is all that is in the one before; down to the event, where it is one alone. */
function* plannedGroup(ground: Ground, group: GroupNode): Steps<Planned> {
  const chain = [group];
  for (let only = yield* group.sole(); only; only = yield* only.sole()) {
    chain.push(only);
  }
  const deepest = chain.at(-1)!;
  const { id, members } = deepest;
  const path = chain.map(saidOf);
  if (members.length === 1) {
    return plannedEvent(id, members[0]!, path);
  }
  const isOneRun = yield* isRun(ground.events, members);
  const run = isOneRun ? yield* describeRun(ground.events, members) : undefined;
  return {
    members,
    row: (parent) =>
      new Branch(ground, parent, { kind: 'group', id, members, path, run }, function* () {
        const isLast = run && deepest.groups().length === 0;
        return isLast
          ? yield* plannedSingles(id, yield* inTimeOrder(ground.events, members))
          : yield* plannedBelow(ground, deepest);
      }),
  };
}

function saidOf({ facet, key, label, description }: GroupNode): Said {
  return { facet, key, label, ...(description && { description }) };
}
