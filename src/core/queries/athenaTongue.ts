import type { Term } from '../filter/tree';
import { columns } from './athenaTable';
import type { Said } from './condition';
import type { SqlTongue } from './tongue';
import { hint, sayText, trino } from './trino';
import { columnAt } from './trinoTable';

/** Athena's Trino on the table of `athenaTable.ts`. */
export const athenaTongue: SqlTongue = {
  ...trino,
  text: (...path) => {
    const found = columnAt(columns, path);
    return found?.column === 'text' && found.rest.length === 0 ? `nullif(${found.sql}, '')` : undefined;
  },
  member: (holder, sql) => `TRY(json_extract_scalar(${holder.toLowerCase()}, concat('$["', ${sql}, '"]')))`,
  detail: (path) => `TRY(json_extract_scalar(serviceeventdetails, '$.${path.join('.')}'))`,
  milliseconds: (sql) => `to_unixtime(date_trunc('second', TRY(from_iso8601_timestamp(${sql})))) * 1000`,
  path: sayPath,
  word: () => ({ reason: 'the table keeps no text of the whole event' }),
};

function sayPath(term: Term & { kind: 'path' }): Said {
  const found = columnAt(columns, term.path);
  if (!found) {
    return { reason: 'the table has no column for it' };
  }
  if (found.column === 'text' && found.rest.length === 0) {
    return sayText(athenaTongue, `nullif(${found.sql}, '')`, term);
  }
  return found.column === 'json'
    ? {
        reason: 'names and lists in JSON cannot be asked for as they are here',
        wider: hint(found.sql, found.rest, term),
      }
    : { reason: 'the table has it in another shape' };
}
