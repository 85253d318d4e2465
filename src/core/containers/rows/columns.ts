import { columnPath, identityColumns, isCommonColumn, memberNames, topLevelFields } from '../../facts/facts';
import { makesRecord, type Sight } from '../parts/recordJudge';

/** Members of `userIdentity` that a query selects without saying so, in lower case. */
const OF_IDENTITY: ReadonlySet<string> = new Set(identityColumns().map((name) => name.toLowerCase()));

/** The places in a record that the columns of a table speak of, one for each. */
export function columnPaths(columns: readonly string[]): readonly (readonly string[])[] {
  const hasIdentity = columns.some((column) => /^useridentity/i.test(column));
  return columns.map((column) =>
    !hasIdentity && OF_IDENTITY.has(column.toLowerCase())
      ? ['userIdentity', fieldNamed(['userIdentity'], column) ?? column]
      : pathOf(column),
  );
}

/** What tools put behind the name of a column: `TimeGenerated [UTC]`. */
const UNIT = /\s*\[[\w ]{1,40}\]$/;

/**
 * The place in a record that one column speaks of: `Event time`, `eventtime` and `eventTime` are the same, `useridentity.arn` and
 * `UserIdentityArn` lead inside. A column that is no field of CloudTrail stands under its own name.
 */
export function pathOf(column: string): readonly string[] {
  const plain = column.trim().replace(UNIT, '');
  const whole = columnPath(plain) ?? [fieldNamed([], plain.replaceAll(/[ _-]/g, '')) ?? ''];
  return whole[0] ? whole : (joined(plain) ?? dotted(column));
}

/** A column named after a field and its member without anything between: `UserIdentityArn`. */
function joined(column: string): readonly string[] | undefined {
  for (const field of topLevelFields()) {
    const begins = column.slice(0, field.length).toLowerCase() === field.toLowerCase();
    const member = begins ? fieldNamed([field], column.slice(field.length)) : undefined;
    if (member) {
      return [field, member];
    }
  }
  return undefined;
}

function dotted(column: string): readonly string[] {
  const path: string[] = [];
  for (const step of column.split('.')) {
    path.push(fieldNamed(path, step) ?? step);
  }
  return path.length > 1 && !fieldNamed([], path[0] ?? '') ? [column] : path;
}

/** The documented member of the object at a path whose name is `name` but for upper and lower case. */
export function fieldNamed(path: readonly string[], name: string): string | undefined {
  const names = memberNames(path);
  return names.find((known) => known === name) ?? names.find((known) => known.toLowerCase() === name.toLowerCase());
}

/**
 * Whether the rows of a table are records, as far as the places that its columns speak of and one row tell.
 * @param cells what stands in the row, as far as it is text.
 */
export function isRowOfRecord(paths: readonly (readonly string[])[], cells: readonly (string | undefined)[]): boolean {
  const sights = paths.flatMap(([name = '', member], index): Sight[] => {
    const text = member === undefined ? cells[index] : undefined;
    const kind = member === undefined ? 'scalar' : 'object';
    return member !== undefined && isCommonColumn(member) ? [] : [{ name, kind, text, column: true }];
  });
  return makesRecord(sights);
}

/** Whether the columns tell single events apart, where it is known that they are CloudTrail's: a count of events has neither time nor id. */
export function areSingleEvents(paths: readonly (readonly string[])[]): boolean {
  const fields = new Set(paths.map(([field]) => field));
  return fields.size >= 2 && (fields.has('eventTime') || fields.has('eventID'));
}
