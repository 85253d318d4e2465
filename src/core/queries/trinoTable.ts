import { fold } from '../filter/pattern';

/** What a column holds: a text, a truth, a time, texts under names that each event has of its own, JSON as a text, a structure, or a list. */
export type Column = 'text' | 'boolean' | 'time' | 'map' | 'json' | 'resources' | { readonly [name: string]: Column };

/** Columns under the names that events have; in a table they are in lower case. */
export interface Columns {
  readonly [name: string]: Column;
}

/** What both tables that AWS documents have of who issued a session. */
export const issuer: Columns = {
  type: 'text',
  principalId: 'text',
  arn: 'text',
  accountId: 'text',
  userName: 'text',
};

/** What a path of an event leads to in a table. */
export interface Found {
  readonly column: Column;
  readonly sql: string;
  /** The steps that lead on where the table has no columns any more. */
  readonly rest: readonly string[];
}

/** The column at a path, whatever the case of its names. */
export function columnAt(columns: Columns, path: readonly string[]): Found | undefined {
  let column: Column = columns;
  const names: string[] = [];
  for (const [at, step] of path.entries()) {
    if (typeof column === 'string') {
      return { column, sql: names.join('.'), rest: path.slice(at) };
    }
    const inner: readonly (readonly [string, Column])[] = Object.entries(column);
    const [name, found] = inner.find(([one]) => fold(one) === fold(step)) ?? [];
    if (name === undefined || found === undefined) {
      return undefined;
    }
    names.push(name.toLowerCase());
    column = found;
  }
  return { column, sql: names.join('.'), rest: [] };
}
