import type { EventSet } from '../columns/eventSet';
import { type Grouping, groupRecords } from '../groups/groupRecords';
import { inTimeOrder } from '../groups/order';
import { indexWhere } from '../text/firstWhere';
import { Branch, rising } from './branch';
import { plannedEvents } from './eventRows';
import { plannedBelow } from './groupRows';
import type { BranchRow } from './row';

/** What a tree of rows is made of. */
export interface RowsOptions extends Grouping {
  readonly levels: readonly string[];
}

/**
 * The events of one log or of several as the rows of a tree: groups as `groupRecords` makes them, those that are alone in another one as one row with it,
 * events in the order of their times, equal calls that follow each other as one row, more than a thousand rows on pages. Costs nothing until a
 * row is loaded.
 */
export function rowsOf(events: EventSet, { levels, order = 'usual', ...rest }: RowsOptions): BranchRow {
  const ground = { events, order };
  const root = groupRecords(events, levels, { ...rest, order });
  return new Branch(ground, undefined, { kind: 'root', id: '', members: root.members }, () =>
    plannedBelow(ground, root),
  );
}

/** Some events in the order of their times, as the rows of a list. */
export function rowsOfSome(events: EventSet, id: string, members: readonly number[]): BranchRow {
  const ground = { events, order: 'usual' as const };
  return new Branch(ground, undefined, { kind: 'root', id, members: rising(members) }, function* () {
    yield* events.prepare([]);
    return yield* plannedEvents(ground, id, yield* inTimeOrder(ground.events, members));
  });
}

/** Whether a record is below a row, or its own. */
export function isBelow({ members }: Pick<BranchRow, 'members'>, index: number): boolean {
  return members[indexWhere(members, (one) => one >= index)] === index;
}
