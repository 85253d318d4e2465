import type { EventSet } from '../columns/eventSet';
import { readOnly } from '../facets/fields';
import type { Steps } from '../text/steps';
import type { TimedEvents } from './timeline';

/**
 * What a timeline asks of the events of a set. What says of itself that it could change something is a write, as in `is:write`.
 * @param isFirst by row, as {@link firstSeen} tells.
 */
export function* timedEvents(events: EventSet, isFirst: Uint8Array): Steps<TimedEvents> {
  yield* events.prepare([readOnly]);
  const column = events.column(readOnly);
  const writes = column?.keys.find('false') ?? -2;
  return {
    timeAt: (row) => events.timeAt(row),
    failedAt: (row) => events.failedAt(row),
    writesAt: (row) => column?.onlyAt(row) === writes,
    isFirstAt: (row) => isFirst[row] === 1,
  };
}
