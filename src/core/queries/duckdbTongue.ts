import { parseNetwork } from '../filter/network';
import { fold, isAny } from '../filter/pattern';
import type { Term, Value } from '../filter/tree';
import type { Said } from './condition';
import { likePattern, literal } from './literals';
import { compare, either, escaped, type SqlTongue } from './tongue';

/** A name of a member; the position of an element is no text of the event. */
const NAME = "CASE WHEN NOT ends_with(n.fullkey, ']') THEN n.key END";
const TOKEN = "CASE WHEN n.type = 'NULL' THEN 'null' ELSE n.atom->>'$' END";

/** DuckDB on `r`, the JSON of an event, with the macros of `duckdb.ts`. */
export const duckdbTongue: SqlTongue = {
  text: (...path) => `ct_text(r, ${literal(`$.${path.map((step) => `"${step}"`).join('.')}`)})`,
  fold: (sql) => `ct_fold(${sql})`,
  // The same engine as ours.
  matches: (sql, source) => `regexp_matches(${sql}, ${literal(`(?im)${source}`)})`,
  isIn: (sql, network) => {
    const { prefix = '', length } = parseNetwork(network) ?? {};
    const [low, high] = ['0', '1'].map((bit) => Number.parseInt(prefix.padEnd(32, bit), 2));
    return length === 32 ? `ct_ipv4(${sql}) BETWEEN ${low} AND ${high}` : undefined;
  },
  group: (sql, source) => `regexp_extract(${sql}, ${literal(source)}, 1)`,
  whole: (sql, source) => `regexp_full_match(${sql}, ${literal(source)})`,
  member: (holder, sql) => `ct_scalar(json_extract(r, '$.${holder}')->${sql})`,
  detail: (path) => `ct_scalar(json_extract(r, '$.serviceEventDetails.${path.join('.')}'))`,
  milliseconds: (sql) => `epoch_ms(date_trunc('second', try_cast(${sql} AS TIMESTAMP)))`,
  path: sayPath,
  word: sayWord,
};

/** All nodes of the event are compared by their way, in which elements of lists have their position. */
function sayPath({ path, values }: Term & { kind: 'path' }): Said {
  const steps = path.map((step) =>
    /^\d+$/.test(step) ? `(\\[${step}\\]|\\.${step})` : `(\\[[0-9]+\\])*\\.${escaped(fold(step))}`,
  );
  const isThere = `regexp_full_match(ct_fold(n.fullkey), ${literal(`\\$${steps.join('')}(\\[[0-9]+\\])*`)})`;
  const test = values.some(isAny)
    ? either(['ct_scalar(n.value) IS NOT NULL', 'coalesce(len(json_keys(n.value)) > 0, FALSE)'])
    : either(values.map((value) => compare(duckdbTongue, 'ct_scalar(n.value)', value)));
  return { sql: `EXISTS (SELECT 1 FROM json_tree(r) AS n WHERE ${isThere} AND ${test})` };
}

function sayWord(value: Value): Said {
  if (value.kind === 'text') {
    const like = `LIKE ${likePattern(['', ...value.parts.map(fold), ''])}`;
    return {
      sql: `EXISTS (SELECT 1 FROM json_tree(r) AS n WHERE ct_fold(${NAME}) ${like} OR ct_fold(${TOKEN}) ${like})`,
    };
  }
  const lines = `(SELECT string_agg(concat_ws(chr(10), ${NAME}, ${TOKEN}), chr(10) ORDER BY n.id) FROM json_tree(r) AS n WHERE n.fullkey <> '$')`;
  return { sql: compare(duckdbTongue, lines, value) ?? 'FALSE' };
}
