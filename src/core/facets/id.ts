import { facet } from './facet';

/** Every id by which somebody may ask for an event: its own, its request's, and the one it shares with the copy in another account. */
export const id = facet({
  id: 'id',
  title: 'Event or Request Id',
  none: 'no id',
  keysOf: (event) => {
    // Aggregated events write `eventId`.
    const ids = ['eventID', 'eventId', 'requestID', 'sharedEventID'].flatMap((name) => event.text(name) ?? []);
    return [...new Set(ids)];
  },
});
