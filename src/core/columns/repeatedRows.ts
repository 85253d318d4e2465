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
  const alike = yield* alikeIn(events);
  let read = 0;
  // From the first to the last: they are read log after log, since each may have to be unpacked.
  for (let row = 0; row < alike.length; row++) {
    if (alike[row] === 1) {
      note(events, row, kept, repeated);
      read++;
    }
    if (row % STRIDE === STRIDE - 1 || (alike[row] === 1 && read % READ === 0)) {
      yield;
    }
  }
  return repeated;
}

/** Looks at a row, and notes it as a repetition, or the one that was kept before it. */
function note(events: PreparedEvents, row: number, kept: Map<string, number>, repeated: Set<number>): void {
  const event = events.at(row);
  const id = event && ownId(event);
  // Samples that leave the id open are not each other's copies.
  if (id === undefined || isPlaceholder(id)) {
    return;
  }
  const before = kept.get(id);
  const isBetter = before !== undefined && events.damagedAt(before) && !events.damagedAt(row);
  before === undefined || repeated.add(isBetter ? before : row);
  (before === undefined || isBetter) && kept.set(id, row);
}

/** By row 1 where the id has a fingerprint that another one has. Nothing is sorted once more by that, which for a million rows could not pause. */
function* alikeIn({ basics }: PreparedEvents): Steps<Uint8Array> {
  const ids = basics?.ids ?? new Float64Array();
  const rows = yield* sortByNumber(allRows(ids.length), (row) => ids[row] as number);
  const idAt = (at: number) => ids[rows[at] as number];
  const alike = new Uint8Array(ids.length);
  for (let at = 0; at < rows.length; at++) {
    if (idAt(at) === idAt(at - 1) || idAt(at) === idAt(at + 1)) {
      alike[rows[at] as number] = 1;
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return alike;
}
