import { EventSet } from '../../core';
import { eachLogOnce } from '../archives/logAddress';
import type { Indexes } from '../events/indexes';
import type { LogStore } from '../logs/logStore';

/** The events of all open logs, read where they have not been: each event once, however often its log is shown. */
export async function openEvents(store: LogStore, indexes: Indexes): Promise<EventSet> {
  const all = await store.readAll();
  return new EventSet(eachLogOnce(all).map(({ open, log }) => indexes.of(open, log)));
}
