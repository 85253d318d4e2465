import type { Chains } from './chains';

/**
 * All events of the session that an event belongs to, the event among them, in the order of time: of the same principal since the same moment,
 * with whatever keys; of a user with a key of long standing, those with that key. Events that state no credentials are alone.
 */
export function sessionOf(chains: Chains, row: number): readonly number[] {
  const id = chains.credentialsAt(row);
  if (id === undefined) {
    return [row];
  }
  const ids = chains.claims.sessionOf(id);
  const rows = ids.flatMap((one) => [...chains.used.of(one)]);
  const { timeline } = chains;
  // Those of one key are in the order of time already.
  return ids.length === 1 ? rows : rows.sort((a, b) => timeline.positionOf(a) - timeline.positionOf(b));
}
