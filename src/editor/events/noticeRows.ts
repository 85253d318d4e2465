import { type BranchRow, type EventSet, rowsOfSome, rowsWhere, type Steps } from '../../core';
import type { Notice, NoticeRow, Summary } from './eventNode';

/** Why there is nothing to see, and what is wrong with the text of a log: above its events, since it is not to be overlooked. */
export function problemRows(summary: Summary): readonly NoticeRow[] {
  const { trouble, leftover, nothing } = summary;
  return [
    ...(nothing ? [row('nothing', undefined, summary)] : []),
    ...(trouble.problems ? [row('problems', undefined, summary)] : []),
    ...(trouble.damages ? [row('damages', undefined, summary)] : []),
    ...(leftover.characters || leftover.events ? [row('leftover', undefined, summary)] : []),
  ];
}

/** Which events a part of the headline counts and leads to. */
const counted = {
  failed: (all: EventSet, row: number) => all.failedAt(row),
  damaged: (all: EventSet, row: number) => all.damagedAt(row),
  repeated: (all: EventSet, row: number) => all.repeatedAt(row),
  untimed: (all: EventSet, row: number) => Number.isNaN(all.timeAt(row)),
};

/** What is counted of the events of a log, each part a row that leads to what it counts. Nothing for a log of one event, whose row says all. */
export function* overviewRows(all: EventSet, rows: readonly number[], summary: Summary): Steps<readonly NoticeRow[]> {
  const { events, first, identities } = summary.overview;
  if (events < 2) {
    return [];
  }
  const below: NoticeRow[] = [];
  const parent = row('overview', undefined, summary, below);
  function* list(notice: keyof typeof counted): Steps<readonly NoticeRow[]> {
    if (!summary.overview[notice]) {
      return [];
    }
    const members = yield* rowsWhere(rows, (index) => counted[notice](all, index));
    return [row(notice, parent, summary, rowsOfSome(all, `!${notice}`, members))];
  }
  below.push(
    ...(yield* list('failed')),
    ...(yield* list('damaged')),
    ...(yield* list('repeated')),
    ...(first === undefined ? [] : [row('span', parent, summary)]),
    ...(yield* list('untimed')),
    ...(identities ? [row('identities', parent, summary)] : []),
  );
  return [parent];
}

function row(
  notice: Notice,
  parent: NoticeRow | undefined,
  summary: Summary,
  below: readonly NoticeRow[] | BranchRow = [],
): NoticeRow {
  return { kind: 'notice', id: `!${notice}`, notice, parent, summary, below };
}
