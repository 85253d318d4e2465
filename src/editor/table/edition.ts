import { type EventSet, messageOf, stretchAsked } from '../../core';
import type { Listed } from '../events/listedEvents';
import { askEvents } from '../filter/askEvents';

/** Rows in one order: what a page shows, under a number. */
export interface Edition {
  readonly number: number;
  readonly listed: Listed;
  /** The rows that the filter leaves, rising. */
  readonly rows: Uint32Array;
  /** The same as they are sorted. */
  readonly order: Uint32Array;
}

/**
 * The position of the earliest event from a time on, or why there is none. The time is written as in filters.
 *
 * @param stale whether nobody waits for it any more
 */
export async function positionFrom(
  edition: Edition | undefined,
  written: string,
  stale: () => boolean,
): Promise<{ readonly position: number; readonly problem: string | undefined }> {
  const filter = `after:"${written.trim().replaceAll('"', '')}"`;
  const [start] = stretchAsked(filter).stretch ?? [];
  if (edition && start !== undefined) {
    return { position: earliestFrom(edition, start), problem: undefined };
  }
  // A time of day is of the day that the events share, if they do.
  const found = edition && (await askEvents(filter, edition.listed.events, stale));
  const [problem] = found?.problems ?? [];
  if (!found || !edition || problem) {
    return { position: -1, problem: problem && messageOf(problem) };
  }
  const { events } = edition.listed;
  const first = events.timeAt(earliestOf(found.rows, events, Number.NEGATIVE_INFINITY));
  return { position: earliestFrom(edition, first), problem: undefined };
}

/** The position of the earliest event that is shown and not before a time; -1 where none is. */
function earliestFrom({ rows, order, listed: { events } }: Edition, start: number): number {
  return order.indexOf(earliestOf(rows, events, start));
}

/** The earliest of some events that is not before a time; -1 where there is none. */
function earliestOf(rows: Uint32Array, { basics }: EventSet, start: number): number {
  const times = basics?.times ?? new Float64Array();
  let [earliest, found] = [Number.POSITIVE_INFINITY, -1];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const time = times[row] as number;
    if (time >= start && time < earliest) {
      earliest = time;
      found = row;
    }
  }
  return found;
}

/** The name of the log that a row is of. */
export function fileOf(events: EventSet, row: number): string | undefined {
  return events.logs[events.place(row).log]?.file;
}
