import { conditionOf } from './condition';
import { duckdbTongue } from './duckdbTongue';
import { heading, OF_SUMS } from './heading';
import { literal } from './literals';
import type { Asked, Dialect, Query } from './query';
import { sayIn } from './sqlTerms';

/** What the conditions are written with; once in a session is enough. All of it is true or false, or a text that is not empty, or NULL. */
const MACROS = [
  // As in the filter: one letter becomes two, where DuckDB's own function loses a dot.
  "CREATE OR REPLACE TEMP MACRO ct_fold(t) AS lower(replace(t, 'İ', 'i̇'));",
  "CREATE OR REPLACE TEMP MACRO ct_scalar(j) AS CASE WHEN json_type(j) IN ('OBJECT', 'ARRAY', 'NULL') THEN NULL WHEN json_type(j) = 'DOUBLE' THEN regexp_replace(j->>'$', '\\.0$', '') ELSE nullif(j->>'$', '') END;",
  'CREATE OR REPLACE TEMP MACRO ct_text(r, p) AS ct_scalar(json_extract(r, p));',
  "CREATE OR REPLACE TEMP MACRO ct_ipv4(t) AS CASE WHEN regexp_full_match(t, '(([01]?[0-9]?[0-9]|2[0-4][0-9]|25[0-5])\\.){3}([01]?[0-9]?[0-9]|2[0-4][0-9]|25[0-5])') THEN list_reduce(list_transform(string_split(t, '.'), lambda b: CAST(b AS BIGINT)), lambda a, b: a * 256 + b) END;",
];

/** DuckDB over the same files: reads them as JSON, gzip included. */
export const duckdb: Dialect = {
  id: 'duckdb',
  title: 'DuckDB SQL',
  language: 'sql',
  write(asked: Asked): Query {
    const { sql, unsaid } = conditionOf(asked.root, sayIn(duckdbTongue, asked.day));
    if (sql === 'TRUE' && unsaid.length > 0) {
      return { kind: 'refused', text: '', unsaid, limits: [] };
    }
    const comments = heading(asked.root, unsaid).map((line) => `-- ${line}`);
    const files = asked.files.length > 0 ? asked.files : ['**/*_CloudTrail_*.json.gz'];
    const text = [
      ...comments,
      ...MACROS,
      "SELECT r->>'$.eventTime' AS eventTime, r->>'$.eventSource' AS eventSource, r->>'$.eventName' AS eventName, r->>'$.userIdentity.arn' AS arn, r->>'$.sourceIPAddress' AS sourceIPAddress, r->>'$.errorCode' AS errorCode, r AS event",
      'FROM (',
      '  SELECT unnest(Records) AS r',
      `  FROM read_json([${files.map(literal).join(', ')}], columns = {Records: 'JSON[]'}, maximum_object_size = 268435456)`,
      ') AS events',
      `WHERE ${sql}`,
      'ORDER BY eventTime;',
    ].join('\n');
    const limits = [
      'It reads files as S3 delivers them, with a list of Records: no damaged ones, and none in other containers.',
      OF_SUMS,
    ];
    return { kind: unsaid.length > 0 ? 'wider' : 'exact', text, unsaid, limits };
  },
};
