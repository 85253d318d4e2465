import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { source } from '../facets/fields';
import { identity } from '../facets/identity';
import type { Steps } from '../text/steps';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 15;

/** By whose first event one looks up: who acted, and from where. */
const facets: readonly Facet[] = [identity, source];

/**
 * By row of a set whether the event is the first in time of its identity or of its source address, as far as the shown logs tell. Of events at
 * the same time the first in the list counts. In steps of a few milliseconds.
 */
export function* firstSeen(events: EventSet): Steps<Uint8Array> {
  yield* events.prepare(facets);
  const isFirst = new Uint8Array(events.length);
  for (const facet of facets) {
    const firsts = yield* firstRows(events, facet);
    for (const row of firsts) {
      isFirst[row] = 1;
    }
  }
  return isFirst;
}

function* firstRows(events: EventSet, facet: Facet): Steps<readonly number[]> {
  const column = events.column(facet);
  const times = events.basics?.times ?? new Float64Array();
  const firsts = new Float64Array(column?.keys.size ?? 0).fill(Number.POSITIVE_INFINITY);
  const rows = new Int32Array(firsts.length).fill(-1);
  for (let row = 0; column && row < events.length; row++) {
    const only = column.ids[row] as number;
    const id = only >= 0 ? only : column.firstAt(row);
    const time = times[row] as number;
    if (id >= 0 && time < (firsts[id] as number)) {
      firsts[id] = time;
      rows[id] = row;
    }
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return [...rows].filter((row) => row >= 0);
}
