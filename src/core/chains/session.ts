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
  const rows = chains.claims.sessionOf(id).flatMap((one) => [...chains.used.of(one)]);
  const { timeline } = chains;
  return rows.sort((a, b) => timeline.positionOf(a) - timeline.positionOf(b));
}
