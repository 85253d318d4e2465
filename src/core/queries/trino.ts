import { parseNetwork } from '../filter/network';
import { fold, isAny } from '../filter/pattern';
import type { Term } from '../filter/tree';
import type { Said } from './condition';
import { likePattern, literal } from './literals';
import { compare, either, type SqlTongue } from './tongue';

/** What Trino's engine reads in an expression as ours does. */
const COMMON_REGEX = /^(?:[\w\s:/^$*+|=@,-]|\\[.\\/*+?()]|\.|\((?!\?)|\)|\?|\[[\w\s^.:/=@,-]+\])*$/;

/** What Trino says whatever the table; Athena and CloudTrail Lake are Trino. */
export const trino: Pick<SqlTongue, 'fold' | 'matches' | 'isIn' | 'group' | 'whole'> = {
  fold: (sql) => `lower(replace(${sql}, 'İ', 'i̇'))`,
  matches: (sql, source) =>
    COMMON_REGEX.test(source) ? `regexp_like(${sql}, ${literal(`(?im)${source}`)})` : undefined,
  isIn: (sql, network) => {
    const cidr = cidrOf(network);
    return cidr && `contains(${literal(cidr)}, TRY_CAST(${sql} AS IPADDRESS))`;
  },
  group: (sql, source) => `regexp_extract(${sql}, ${literal(source)}, 1)`,
  whole: (sql, source) => `regexp_like(${sql}, ${literal(`^(${source})$`)})`,
};

/** Whether a text that a column holds is one of the values of a term. */
export function sayText(tongue: SqlTongue, sql: string, { values }: Term & { kind: 'path' }): Said {
  const said = values.some(isAny) ? `${sql} IS NOT NULL` : either(values.map((value) => compare(tongue, sql, value)));
  return said === undefined ? { reason: 'it cannot be compared there as it is here' } : { sql: said };
}

/** What a text that is JSON holds, where a value stands at a path in it: the last name of the path, unless names may be written otherwise. */
export function hint(sql: string, rest: readonly string[], { values }: Term & { kind: 'path' }): string {
  const name = rest.findLast((step) => !/^\d+$/.test(step));
  const parts = values.map((value) =>
    value.kind === 'text' ? value.parts.map(fold).sort((a, b) => b.length - a.length)[0] : '',
  );
  const named = name !== undefined && isPlain(fold(name)) ? [has(sql, fold(name))] : [];
  const valued = parts.every(isPlain) ? [either(parts.map((part) => has(sql, part ?? '')))] : [];
  return orEscaped(sql, [`${sql} IS NOT NULL`, ...named, ...valued].join(' AND '));
}

/** What a text that is JSON holds, where texts stand in one of its names or values. */
export function hintOfWord(sql: string, parts: readonly string[]): string {
  const plain = parts.map(fold).filter(isPlain);
  return orEscaped(sql, [`${sql} IS NOT NULL`, ...plain.map((part) => has(sql, part))].join(' AND '));
}

/** Letters may be written as escapes, though nobody does. */
function orEscaped(sql: string, condition: string): string {
  return `(coalesce(${condition}, FALSE) OR coalesce(${sql} LIKE ${likePattern(['', '\\u', ''])}, FALSE))`;
}

function has(sql: string, text: string): string {
  return `${trino.fold(sql)} LIKE ${likePattern(['', text, ''])}`;
}

/** Whether a text is written in JSON as it reads. A number may read otherwise: `1e+21`, `Infinity`. */
function isPlain(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /^[a-z][\w ._:@=+-]*$/.test(text) &&
    !/^e[+-]?\d*$/.test(text) &&
    !['infinity', 'nan'].some((number) => number.includes(text))
  );
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
