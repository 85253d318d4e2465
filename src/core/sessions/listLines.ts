import type { InTime } from '../chains/inTime';
import type { EventSet } from '../columns/eventSet';
import { counted } from '../markdown/visible';
import type { Steps } from '../text/steps';
import { agentOf, eventLines } from './eventLines';
import { firstSeenAt } from './firstSeen';
import { MOST, type ViewLine } from './viewLine';

/** So many events are told before the caller may pause. */
const STRIDE = 50;

interface ListOptions {
  /** Whether all events are of one caller, whom the title says. */
  readonly isOfOne: boolean;
  /** Prepared for what is first seen with an event. */
  readonly inTime: InTime;
}

/** Events in the order in which they are given. One that was delivered twice is told once, and what is too much is counted. */
export function* listLines(
  set: EventSet,
  rows: ArrayLike<number>,
  { isOfOne, inTime }: ListOptions,
): Steps<readonly ViewLine[]> {
  const once = yield* eachOnce(set, rows);
  const lines: ViewLine[] = [];
  let agent: string | undefined;
  for (const [at, row] of once.slice(0, MOST).entries()) {
    lines.push(...eventLines(set, row, { agent, isOfOne }, firstSeenAt(inTime, row)));
    agent = agentOf(set.at(row)) ?? agent;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  const rest = once.length - MOST;
  const twice = rows.length - once.length;
  return [
    ...lines,
    ...(rest > 0 ? [{ text: `… and ${counted(rest)} more events` }] : []),
    ...(twice > 0 ? [{ text: `${counted(twice)} more of the rows are copies of these events` }] : []),
  ];
}

function* eachOnce(set: EventSet, rows: ArrayLike<number>): Steps<readonly number[]> {
  const seen = new Set<string>();
  const once: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const id = set.at(row)?.text('eventID');
    if (id === undefined || !seen.has(id)) {
      once.push(row);
    }
    seen.add(id ?? '');
    if (at % (4 * STRIDE) === 0) {
      yield;
    }
  }
  return once;
}
