import { ownId } from '../event/ownId';
import { isPlaceholder } from '../facts/facts';
import type { EventData } from '../log/eventData';
import type { Steps } from '../text/steps';
import { allRows } from './allRows';
import type { Basics } from './basics';
import { sortByNumber } from './sortRows';

/** How many rows are looked at before the caller may pause, and how many events are read. */
const STRIDE = 1 << 15;
const READ = 200;

/** Events of which the basics are there. */
interface PreparedEvents {
  readonly basics: Basics | undefined;
  at(row: number): EventData | undefined;
  damagedAt(row: number): boolean;
}

/**
 * The rows of events that stand in the set once more, by their ids: of each event one row is left out, the first that no damage touches, or the first. So
 * a copy that was cut off repeats the whole one, whichever came first. In steps of a few milliseconds.
 */
export function* repeatedRows(events: PreparedEvents): Steps<ReadonlySet<number>> {
  const repeated = new Set<number>();
  const kept = new Map<string, number>();
  for (const [position, row] of (yield* rowsAlike(events)).entries()) {
    const event = events.at(row);
    const id = event && ownId(event);
    // Samples that leave the id open are not each other's copies.
    if (id !== undefined && !isPlaceholder(id)) {
      const before = kept.get(id);
      const isBetter = before !== undefined && events.damagedAt(before) && !events.damagedAt(row);
      before === undefined || repeated.add(isBetter ? before : row);
      (before === undefined || isBetter) && kept.set(id, row);
    }
    if (position % READ === READ - 1) {
      yield;
    }
  }
  return repeated;
}

/** The rows whose ids have a fingerprint that another one has, rising: they are read log after log, since each may have to be unpacked. */
function* rowsAlike({ basics }: PreparedEvents): Steps<Uint32Array> {
  const ids = basics?.ids ?? new Float64Array();
  const rows = yield* sortByNumber(allRows(ids.length), (row) => ids[row] as number);
  const idAt = (at: number) => ids[rows[at] as number];
  const alike = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    if (idAt(at) === idAt(at - 1) || idAt(at) === idAt(at + 1)) {
      alike[count++] = rows[at] as number;
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return alike.subarray(0, count).sort();
}
