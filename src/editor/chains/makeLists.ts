import { type EventRef, mentionsView, referencesTo, sessionView } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import type { AllEvents } from './allEvents';
import type { MadeList } from './eventLists';
import type { Stale } from './sharedWork';
import type { EventSpot, Spots } from './spots';

/** By what the list of an event's session is made anew after a restart. */
export function sessionQuery({ events, row }: EventSpot): string {
  const [uri, index] = events.refOf(row);
  return `session ${index}:${uri}`;
}

/** The same for the events with a value. */
export function mentionsQuery(value: string): string {
  return `mentions:${value}`;
}

/** The list of a query, of the logs that are open now; undefined when what it asks for is not among them. */
export async function listFor(spots: Spots, query: string): Promise<MadeList | undefined> {
  const stale = () => false;
  const [, value] = /^mentions:(.+)$/s.exec(query) ?? [];
  if (value !== undefined) {
    return mentionsList(await spots.logs.events(), value, stale);
  }
  const [, index, uri = ''] = /^session (\d{1,9}):(.+)$/s.exec(query) ?? [];
  const ref: EventRef = [uri, Number(index)];
  const spot = index === undefined ? undefined : await spots.named(ref);
  return spot && sessionList(spot, stale);
}

/** The session of an event; undefined when it is not wanted any more. */
export async function sessionList({ events, row }: EventSpot, stale: Stale): Promise<MadeList | undefined> {
  const chains = await events.chains(stale);
  const inTime = chains && (await events.inTime(stale));
  const view = inTime && (await inTimeSlices(sessionView(chains, inTime, row), stale));
  return view && { events, view };
}

/** The events with a value; undefined when they are not wanted any more. */
export async function mentionsList(events: AllEvents, value: string, stale: Stale): Promise<MadeList | undefined> {
  const rows = await inTimeSlices(referencesTo(events.set, value), stale);
  const inTime = rows && (await events.inTime(stale));
  const view = inTime && (await inTimeSlices(mentionsView(inTime, value, rows), stale));
  return view && view.lines.length > 0 ? { events, view } : undefined;
}
