import type { InTime } from '../chains/inTime';
import { counted, shortLine } from '../markdown/visible';
import type { Steps } from '../text/steps';
import { firstFacets } from './firstSeen';
import { listLines } from './listLines';
import { summaryOf } from './summary';
import type { EventsView } from './viewLine';

/** Events that state an identifier, as a text, in the order of time. */
export function* mentionsView(inTime: InTime, identifier: string, rows: readonly number[]): Steps<EventsView> {
  yield* inTime.prepare(firstFacets);
  const { set, timeline } = inTime;
  const sorted = [...rows].sort((a, b) => timeline.positionOf(a) - timeline.positionOf(b));
  const logs = set.logs.length === 1 ? 'the one open log' : `the ${counted(set.logs.length)} open logs`;
  return {
    title: `Events with ${shortLine(identifier, 60)}`,
    lines: [
      { text: `Events with ${shortLine(identifier, 300)}` },
      { text: `${yield* summaryOf(set, rows)}, of ${counted(set.length)} in ${logs}; all times in UTC` },
      { text: '' },
      ...(yield* listLines(set, sorted, { isOfOne: false, inTime })),
    ],
  };
}
