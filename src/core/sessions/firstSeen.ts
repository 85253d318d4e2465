import type { InTime } from '../chains/inTime';
import { isSameEvent } from '../chains/sameEvent';
import type { Facet } from '../facets/facet';
import { accessKey, eventName, source } from '../facets/fields';
import { identity } from '../facets/identity';

/** What is asked of when it was first seen, and what to call it. */
const asked: readonly (readonly [Facet, string])[] = [
  [identity, 'identity'],
  [source, 'address'],
  [accessKey, 'use of key'],
  [eventName, 'event name'],
];

/** The facets that {@link firstSeenAt} asks for: {@link InTime} has to be prepared for them. */
export const firstFacets: readonly Facet[] = asked.map(([facet]) => facet);

/** What is first seen in the open logs with an event, in words; empty where all of it was seen before. */
export function firstSeenAt(inTime: InTime, row: number): string {
  const found = asked.flatMap(([facet, name]) =>
    inTime.firstSeen(row, facet).some((first) => isSameEvent(inTime.set, first, row)) ? [name] : [],
  );
  return found.length > 0 ? `first seen: ${found.join(', ')}` : '';
}

/** Since when what an event states of them is seen in the open logs: name, value and the first event with it. */
export function firstSeen(
  inTime: InTime,
  row: number,
): readonly { readonly name: string; readonly value: string; readonly row: number }[] {
  return asked.flatMap(([facet, name]) => {
    const column = inTime.set.column(facet);
    const [id] = column?.idsAt(row) ?? [];
    const [first] = inTime.firstSeen(row, facet);
    return column && id !== undefined && first !== undefined ? [{ name, value: column.keys.text(id), row: first }] : [];
  });
}
