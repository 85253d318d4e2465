import type { Facet } from './facet';

/** Every id by which somebody may ask for an event: its own, its request's, and the one it shares with the copy in another account. */
export const id: Facet = {
  id: 'id',
  title: 'Event or Request Id',
  order: 'count',
  none: 'no id',
  keysOf: (event) => {
    // Aggregated events write `eventId`.
    const ids = ['eventID', 'eventId', 'requestID', 'sharedEventID'].flatMap((name) => event.text(name) ?? []);
    return [...new Set(ids)];
  },
  textOf: (key) => ({ label: key }),
};
