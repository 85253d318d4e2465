import { boundsOf } from './bounds';
import { conditionOf } from './condition';
import { heading } from './heading';
import { lakeTongue } from './lakeTongue';
import { literal } from './literals';
import type { Asked, Dialect, Query } from './query';
import { sayIn } from './sqlTerms';

const LIMITS = [
  'It asks the CloudTrail events of an event data store, whose id is to be filled in for EVENT_DATA_STORE_ID. CloudTrail Lake takes no new customers since 31 May 2026.',
];

const SECOND = 1000;

/** CloudTrail Lake, for those who have an event data store. */
export const lake: Dialect = {
  id: 'cloudtrail-lake',
  title: 'CloudTrail Lake SQL',
  language: 'sql',
  write({ root, day }: Asked): Query {
    const { sql, unsaid } = conditionOf(root, sayIn(lakeTongue, day));
    if (sql === 'TRUE' && unsaid.length > 0) {
      return { kind: 'refused', text: '', unsaid, limits: LIMITS };
    }
    const text = [
      ...heading(root, unsaid).map((line) => `-- ${line}`),
      'SELECT eventtime, eventsource, eventname, useridentity.arn, sourceipaddress, errorcode, requestparameters, eventid',
      'FROM EVENT_DATA_STORE_ID',
      `WHERE ${[...stretch(boundsOf(root, day)), sql].join('\n  AND ')}`,
      'ORDER BY eventtime',
    ].join('\n');
    return { kind: unsaid.length > 0 ? 'wider' : 'exact', text, unsaid, limits: LIMITS };
  },
};

/** The column alone beside a time, so that no more is read, and paid for, than need be. */
function stretch({ from, to }: ReturnType<typeof boundsOf>): readonly string[] {
  return [
    ...(Number.isFinite(from) ? [`eventtime >= TIMESTAMP ${timestamp(Math.floor(from / SECOND) * SECOND)}`] : []),
    ...(Number.isFinite(to) ? [`eventtime < TIMESTAMP ${timestamp(Math.ceil(to / SECOND) * SECOND)}`] : []),
  ];
}

function timestamp(ms: number): string {
  return literal(new Date(ms).toISOString().slice(0, 19).replace('T', ' '));
}
