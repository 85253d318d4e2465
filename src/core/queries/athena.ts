import type { FilterNode } from '../filter/tree';
import { createTable } from './athenaTable';
import { athenaTongue } from './athenaTongue';
import { boundsOf } from './bounds';
import { conditionOf } from './condition';
import { heading } from './heading';
import { literal } from './literals';
import type { Asked, Dialect, Query } from './query';
import { sayIn } from './sqlTerms';

const LIMITS = [
  'It asks the events that a trail has delivered to its bucket; the name of the bucket is to be filled in for BUCKET, and its accounts and Regions are those of the open logs.',
];

/** Athena over the bucket of a trail. */
export const athena: Dialect = {
  id: 'athena',
  title: 'Athena SQL',
  language: 'sql',
  write({ root, day, accounts, regions }: Asked): Query {
    const { sql, unsaid } = conditionOf(root, sayIn(athenaTongue, day));
    if (sql === 'TRUE' && unsaid.length > 0) {
      return { kind: 'refused', text: '', unsaid, limits: LIMITS };
    }
    const comments = heading(root, unsaid).map((line) => `-- ${line}`);
    const text = [
      ...comments,
      'SELECT eventtime, eventsource, eventname, useridentity.arn, sourceipaddress, errorcode, requestparameters, eventid',
      'FROM cloudtrail_logs',
      `WHERE ${[...partitions(root, day), sql].join('\n  AND ')}`,
      'ORDER BY eventtime',
    ].join('\n');
    return {
      kind: unsaid.length > 0 ? 'wider' : 'exact',
      text,
      setUp: createTable({ accounts, regions }),
      unsaid,
      limits: LIMITS,
    };
  },
};

const DAY = 86_400_000;

/**
 * The days of delivery that may hold what the filter's own times leave, so that Athena reads no others: a day more on both sides, since an event
 * is delivered some time after it happened. A trail writes `2021/07/30`.
 */
function partitions(root: FilterNode, day: string | undefined): readonly string[] {
  const { from, to } = boundsOf(root, day);
  return [
    ...(Number.isFinite(from) ? [`"timestamp" >= ${literal(folder(from - DAY))}`] : []),
    ...(Number.isFinite(to) ? [`"timestamp" <= ${literal(folder(to + DAY))}`] : []),
  ];
}

function folder(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10).replaceAll('-', '/');
}
