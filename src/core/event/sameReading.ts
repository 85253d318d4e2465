import type { EventData } from '../log/eventData';

/** Whether two readings of a log have the same event at one position: by its eventID, and where neither has one by all that they say. */
export function isSameReading(one: EventData | undefined, other: EventData | undefined): boolean {
  if (!one || !other) {
    return false;
  }
  const ids = [one, other].map((event) => event.text('eventID'));
  // Layouts differ in white space alone, which plain data has none of.
  return ids[0] === ids[1] && (ids[0] !== undefined || JSON.stringify(one.at()) === JSON.stringify(other.at()));
}
