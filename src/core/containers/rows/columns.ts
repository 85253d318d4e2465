import { columnPath, memberNames, topLevelFields } from '../../knowledge/knowledge';

/** Members of `userIdentity` that a query selects without saying so: `SELECT useridentity.arn` gives a column `arn`. */
const OF_IDENTITY: ReadonlySet<string> = new Set([
  'accesskeyid',
  'accountid',
  'arn',
  'invokedby',
  'principalid',
  'sessioncontext',
  'type',
]);

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

/** How many of the columns are fields of CloudTrail, and whether one of them is hardly ever another product's. */
export function knownColumns(columns: readonly string[]): { readonly count: number; readonly own: boolean } {
  const places = columnPaths(columns).filter(([field = '']) => fieldNamed([], field));
  const own = places.some(([field = '', member]) => (member ? !COMMON.has(member) : OWN.has(field)));
  return { count: new Set(places.map(([field]) => field)).size, own };
}

/** Members of `userIdentity` whose names are columns of many tables. */
const COMMON: ReadonlySet<string> = new Set(['accountId', 'type', 'userName']);

const OWN: ReadonlySet<string> = new Set([
  'awsRegion',
  'eventCategory',
  'eventSource',
  'eventVersion',
  'managementEvent',
  'readOnly',
  'recipientAccountId',
  'requestParameters',
  'responseElements',
  'sourceIPAddress',
  'userIdentity',
]);
