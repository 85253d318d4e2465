import { FAILED } from '../columns/basics';
import type { EventSet } from '../columns/eventSet';
import { readOnly } from '../facets/fields';
import type { Steps } from '../text/steps';
import { firstSeen } from './firstSeen';
import { marks, type TimedEvents } from './timeline';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 16;

/**
 * What a timeline asks of all events of a set, the same for every filter: worth keeping. What says of itself that it could change something is a write,
 * as in `is:write`.
 */
export function* timedEvents(events: EventSet): Steps<TimedEvents> {
  yield* events.prepare([readOnly]);
  const isFirst = yield* firstSeen(events);
  const column = events.column(readOnly);
  const writes = column?.keys.find('false');
  const ids = writes === undefined ? undefined : column?.ids;
  const found = new Uint8Array(events.length);
  const { states, times, ends } = events.basics ?? { states: found, times: new Float64Array(), ends: new Map() };
  for (let row = 0; row < events.length; row++) {
    const isFailed = ((states[row] as number) & FAILED) !== 0;
    found[row] =
      (Number(isFailed) << marks.failed) |
      (Number(!isFailed && ids !== undefined && ids[row] === writes) << marks.writes) |
      ((isFirst[row] as number) << marks.first);
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { times, ends, marks: found };
}
