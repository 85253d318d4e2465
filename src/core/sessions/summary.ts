import type { EventSet } from '../columns/eventSet';
import { overviewOf } from '../columns/overview';
import { counted } from '../markdown/visible';
import { spanText } from '../rows/spanText';
import type { Steps } from '../text/steps';

/** How many events there are, how many of them failed, and from when to when, in words. */
export function* summaryOf(set: EventSet, rows: ArrayLike<number>): Steps<string> {
  const { failed, first, last } = yield* overviewOf(set, rows);
  return [
    rows.length === 1 ? '1 event' : `${counted(rows.length)} events`,
    failed > 0 && `${counted(failed)} failed`,
    first !== undefined && last !== undefined && spanText(first, last),
  ]
    .filter(Boolean)
    .join(' · ');
}
