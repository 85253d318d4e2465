import { Uri } from 'vscode';
import { EventSet } from '../../core';
import { addressOf } from '../archives/viewAddress';
import type { Indexes } from '../events/indexes';
import type { LogStore, ReadLog } from '../logs/logStore';
import { normalizedScheme, originalScheme, repairedScheme } from '../shared/ownership';

const copies: readonly string[] = [normalizedScheme, originalScheme, repairedScheme];

/**
 * The events of all open logs, read where they have not been: each event once, though a log may be open as a file, in a readable view and as a
 * copy at the same time.
 */
export async function openEvents(store: LogStore, indexes: Indexes): Promise<EventSet> {
  const all = await store.readAll();
  return new EventSet(withoutCopies(all).map(({ open, log }) => indexes.of(open, log)));
}

function withoutCopies(all: readonly ReadLog[]): readonly ReadLog[] {
  const known = new Set(all.map(({ open }) => open.uri));
  const taken = new Set<string>();
  return all.filter(({ open }) => {
    const uri = Uri.parse(open.uri, true);
    const original = addressOf(uri)?.original.toString();
    const isAgain =
      copies.includes(uri.scheme) || (original !== undefined && (known.has(original) || taken.has(original)));
    original !== undefined && taken.add(original);
    return !isAgain;
  });
}
