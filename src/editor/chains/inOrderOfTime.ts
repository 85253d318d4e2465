import type { AllEvents } from './allEvents';
import type { Stale } from './sharedWork';

/** Rows in the order of time; undefined when they are not wanted any more. */
export async function inOrderOfTime(
  events: AllEvents,
  rows: readonly number[],
  stale: Stale,
): Promise<readonly number[] | undefined> {
  const timeline = (await events.inTime(stale))?.timeline;
  return timeline && [...rows].sort((a, b) => timeline.positionOf(a) - timeline.positionOf(b));
}
