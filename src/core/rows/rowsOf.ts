import { Columns, type Records } from '../groups/columns';
import { type Grouping, groupRecords } from '../groups/groupRecords';
import { firstWhere } from '../text/firstWhere';
import { Branch, rising } from './branch';
import { inTimeOrder, plannedEvents } from './eventRows';
import { plannedBelow } from './groupRows';
import type { BranchRow } from './row';

/** What a tree of rows is made of. */
export interface RowsOptions extends Grouping {
  readonly levels: readonly string[];
}

/**
 * The records of a log as the rows of a tree: groups as `groupRecords` makes them, those that are alone in another one as one row with it,
 * events in the order of their times, equal calls that follow each other as one row, more than a thousand rows on pages. Costs nothing until a
 * row is loaded.
 */
export function rowsOf(
  { records }: { readonly records: Records },
  { levels, order = 'usual', columns = new Columns(records), ...rest }: RowsOptions,
): BranchRow {
  const ground = { records, columns, order };
  const root = groupRecords({ records }, levels, { ...rest, order, columns });
  return new Branch(ground, undefined, { kind: 'root', id: '', members: root.members }, () =>
    plannedBelow(ground, root),
  );
}

/** Some events in the order of their times, as the rows of a list. */
export function rowsOfSome(
  { records }: { readonly records: Records },
  id: string,
  members: readonly number[],
  columns: Columns,
): BranchRow {
  const ground = { records, columns, order: 'usual' as const };
  return new Branch(ground, undefined, { kind: 'root', id, members: rising(members) }, function* () {
    yield* columns.prepare();
    return yield* plannedEvents(ground, id, inTimeOrder(ground, members));
  });
}

/** Whether a record is below a row, or its own. */
export function isBelow({ members }: Pick<BranchRow, 'members'>, index: number): boolean {
  return members[firstWhere(members.length, (at) => members[at]! >= index)] === index;
}
