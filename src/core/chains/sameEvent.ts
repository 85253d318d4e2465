import type { EventSet } from '../columns/eventSet';
import { facet } from '../facets/facet';
import type { EventData } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import { credentialsOf } from './claims';
import { shared } from './shared';

/** By what an event is the same as another one. A column of a log, to count events and not copies; it tells nothing to people. */
export const sameness = facet({ id: 'sameness', title: 'Sameness', none: 'no id', keysOf: idsOf });

/** Whether two events are one, delivered twice or to two accounts. */
export function isSameEvent(set: EventSet, one: number, other: number): boolean {
  const ids = idsOf(set.at(one));
  return one === other || idsOf(set.at(other)).some((id) => ids.includes(id));
}

/** Puts together the rows that are one event, delivered twice or to two accounts. They come in the order of time. */
export function together(rows: readonly number[], at: (row: number) => LogRecord | undefined): readonly number[][] {
  const groups: { readonly ids: Set<string>; readonly rows: number[] }[] = [];
  for (const row of rows) {
    const ids = idsOf(at(row));
    const group = groups.find((one) => ids.some((id) => one.ids.has(id)));
    if (group) {
      group.rows.push(row);
      for (const id of ids) {
        group.ids.add(id);
      }
    } else {
      groups.push({ ids: new Set(ids), rows: [row] });
    }
  }
  return groups.map(({ rows }) => tellingFirst(rows, at));
}

/** The ids by which an event is the same as another one: its own, and the one that it shares with the copy in another account. */
function idsOf(event: EventData | undefined): readonly string[] {
  const own = event?.text('eventID');
  const sharing = event ? shared.keysOf(event) : [];
  return [...(own === undefined ? [] : [`event ${own}`]), ...sharing.map((id) => `shared ${id}`)];
}

/** The copy of the caller's account states its key and session, the other one only from which account it came; of two such copies a damaged one may lack more. */
function tellingFirst(rows: readonly number[], at: (row: number) => LogRecord | undefined): number[] {
  const tells = (row: number) => {
    const event = at(row);
    const first = (event && credentialsOf(event)?.claims[0]?.kind) ?? '';
    return (first === '' ? 0 : first === 'session' ? 2 : 4) + (event?.damaged ? 0 : 1);
  };
  const scores = new Map(rows.map((row) => [row, tells(row)]));
  return [...rows].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}
