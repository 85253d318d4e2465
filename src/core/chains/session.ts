import type { Chains } from './chains';
import type { Timeline } from './timeline';

/**
 * All events of the session that an event belongs to, the event among them, in the order of time: of the same principal since the same moment,
 * with whatever keys; of a user with a key of long standing, those with that key. Events that state no credentials are alone.
 */
export function sessionOf(chains: Chains, row: number): Int32Array {
  const id = chains.credentialsAt(row);
  if (id === undefined) {
    return Int32Array.of(row);
  }
  const lists = chains.claims.sessionOf(id).map((one) => chains.used.of(one));
  const [only] = lists;
  // Those of one key are in the order of time already, and a busy one has hundreds of thousands.
  return only && lists.length === 1 ? only : inOrder(chains.timeline, lists);
}

/** The rows of some lists, in the order of time. */
function inOrder({ positions, order }: Timeline, lists: readonly Int32Array[]): Int32Array {
  const places = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const list of lists) {
    for (const row of list) {
      places[next++] = positions[row] ?? 0;
    }
  }
  return places.sort().map((place) => order[place] ?? 0);
}
