import type { EventSet } from '../columns/eventSet';
import { counted } from '../markdown/visible';
import { spanText } from '../rows/spanText';

/** How many events there are, how many of them failed, and from when to when, in words. The columns of the set are there. */
export function summaryOf(set: EventSet, rows: readonly number[]): string {
  const failures = rows.filter((row) => set.failedAt(row)).length;
  const times = rows.map((row) => set.timeAt(row)).filter((time) => !Number.isNaN(time));
  const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return [
    rows.length === 1 ? '1 event' : `${counted(rows.length)} events`,
    failures > 0 && `${counted(failures)} failed`,
    times.length > 0 && spanText(first, last),
  ]
    .filter(Boolean)
    .join(' · ');
}
