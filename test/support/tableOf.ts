import type { EventSet, Log } from '../../src/core';
import type { Listed } from '../../src/editor/events/listedEvents';
import type { OpenLog } from '../../src/editor/logs/openLog';
import { TableChoices } from '../../src/editor/table/tableChoices';

/** What is chosen for a table, kept in memory. */
export function choicesInMemory(): TableChoices {
  const values = new Map<string, unknown>();
  return new TableChoices({
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.has(key) ? (values.get(key) as T) : otherwise) as T,
    update: async (key: string, value: unknown) => void values.set(key, value),
  });
}

/** Events as the Events view lists them. Without texts of logs, which only showing an event in its log takes. */
export function listedOf(events: EventSet, filter: string, members: ArrayLike<number> | undefined): Listed {
  const logs = events.logs.map(({ file = 'log', records }) => ({
    open: { uri: file } as OpenLog,
    log: { records } as unknown as Log,
  }));
  return {
    shown: { id: 'all', title: 'all', logs },
    events,
    filter,
    members: members instanceof Uint32Array ? members : members && Uint32Array.from(members),
    problem: undefined,
    nothing: undefined,
  };
}
