import { type BranchRow, type EventSet, rowsOfSome } from '../../core';
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

/** What is counted of the events of a log, each part a row that leads to what it counts. Nothing for a log of one event, whose row says all. */
export function overviewRows(all: EventSet, rows: readonly number[], summary: Summary): readonly NoticeRow[] {
  const { events, failed, damaged, repeated, untimed, first, identities } = summary.overview;
  if (events < 2) {
    return [];
  }
  const below: NoticeRow[] = [];
  const parent = row('overview', undefined, summary, below);
  const list = (notice: Notice, wanted: (index: number) => boolean) => {
    const members = rows.filter(wanted);
    return row(notice, parent, summary, rowsOfSome(all, `!${notice}`, members));
  };
  below.push(
    ...(failed ? [list('failed', (index) => all.failedAt(index))] : []),
    ...(damaged ? [list('damaged', (index) => all.damagedAt(index))] : []),
    ...(repeated ? [list('repeated', (index) => all.repeatedAt(index))] : []),
    ...(first === undefined ? [] : [row('span', parent, summary)]),
    ...(untimed ? [list('untimed', (index) => Number.isNaN(all.timeAt(index)))] : []),
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
