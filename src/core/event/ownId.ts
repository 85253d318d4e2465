import type { EventData } from '../log/eventData';

/** The id of the event itself; aggregated events write `eventId`. One that a sample leaves open is given as it stands. */
export function ownId(event: EventData): string | undefined {
  return event.text('eventID') ?? event.text('eventId');
}
