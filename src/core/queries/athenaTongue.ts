import { parseNetwork } from '../filter/network';
import { fold, isAny } from '../filter/pattern';
import type { Term } from '../filter/tree';
import { type Column, columns } from './athenaTable';
import type { Said } from './condition';
import { likePattern, literal } from './literals';
import { compare, either, type SqlTongue } from './tongue';

/** What Athena's engine reads in an expression as ours does. */
const COMMON_REGEX = /^(?:[\w\s:/^$*+|=@,-]|\\[.\\/*+?()]|\.|\((?!\?)|\)|\?|\[[\w\s^.:/=@,-]+\])*$/;

/** Athena's Trino on the table of `athenaTable.ts`. */
export const athenaTongue: SqlTongue = {
  text: (...path) => {
    const found = columnAt(path);
    return found?.column === 'text' && found.rest.length === 0 ? `nullif(${found.sql}, '')` : undefined;
  },
  fold: (sql) => `lower(replace(${sql}, 'İ', 'i̇'))`,
  matches: (sql, source) =>
    COMMON_REGEX.test(source) ? `regexp_like(${sql}, ${literal(`(?im)${source}`)})` : undefined,
  isIn: (sql, network) => {
    const cidr = cidrOf(network);
    return cidr && `contains(${literal(cidr)}, TRY_CAST(${sql} AS IPADDRESS))`;
  },
  group: (sql, source) => `regexp_extract(${sql}, ${literal(source)}, 1)`,
  whole: (sql, source) => `regexp_like(${sql}, ${literal(`^(${source})$`)})`,
  responseMember: (sql) => `TRY(json_extract_scalar(responseelements, concat('$["', ${sql}, '"]')))`,
  milliseconds: (sql) => `to_unixtime(date_trunc('second', TRY(from_iso8601_timestamp(${sql})))) * 1000`,
  path: sayPath,
  word: () => ({ reason: 'the table keeps no text of the whole event' }),
};

interface Found {
  readonly column: Column;
  readonly sql: string;
  /** The steps that lead on where the table has no columns any more. */
  readonly rest: readonly string[];
}

/** The column at a path, whatever the case of its names. */
function columnAt(path: readonly string[]): Found | undefined {
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

function sayPath(term: Term & { kind: 'path' }): Said {
  const { path, values } = term;
  const found = columnAt(path);
  if (!found) {
    return { reason: 'the table has no column for it' };
  }
  if (found.column === 'text' && found.rest.length === 0) {
    const sql = `nullif(${found.sql}, '')`;
    const said = values.some(isAny)
      ? `${sql} IS NOT NULL`
      : either(values.map((value) => compare(athenaTongue, sql, value)));
    return said === undefined ? { reason: 'it cannot be compared there as it is here' } : { sql: said };
  }
  return found.column === 'json'
    ? { reason: 'names and lists in JSON cannot be asked for as they are here', wider: hint(found, term) }
    : { reason: 'the table has it in another shape' };
}

/** What the JSON of a column holds where a value stands in it: the last name of its path, unless names may be written otherwise. */
function hint({ sql, rest }: Found, { values }: Term & { kind: 'path' }): string {
  const name = rest.findLast((step) => !/^\d+$/.test(step));
  const parts = values.map((value) =>
    value.kind === 'text' ? value.parts.map(fold).sort((a, b) => b.length - a.length)[0] : '',
  );
  const isPlain = (text: string | undefined) =>
    text !== undefined && /^[a-z][\w ._:@=+-]*$/.test(text) && !/^(?:e|inf|infinity|nan)$/.test(text);
  const has = (text: string) => `${athenaTongue.fold(sql)} LIKE ${likePattern(['', text, ''])}`;
  const named = name !== undefined && isPlain(fold(name)) ? [has(fold(name))] : [];
  const valued = parts.every(isPlain) ? [either(parts.map((part) => has(part ?? '')))] : [];
  const both = [`${sql} IS NOT NULL`, ...named, ...valued].join(' AND ');
  // Letters may be written as escapes, though nobody does.
  return `(coalesce(${both}, FALSE) OR coalesce(${sql} LIKE ${likePattern(['', '\\u', ''])}, FALSE))`;
}

/** A network as its first address and its size, which is how Trino wants it. */
function cidrOf(text: string): string | undefined {
  const network = parseNetwork(text);
  if (!network) {
    return undefined;
  }
  const bits = network.prefix.padEnd(network.length, '0');
  const groups = (size: number, base: number) =>
    Array.from({ length: bits.length / size }, (_, at) =>
      Number.parseInt(bits.slice(at * size, (at + 1) * size), 2).toString(base),
    );
  const address = network.length === 32 ? groups(8, 10).join('.') : groups(16, 16).join(':');
  return `${address}/${network.prefix.length}`;
}
