import { errorCodeOf, eventSourceOf } from '../event/action';
import { identityOf } from '../event/identity';
import type { EventData } from '../log/eventData';
import { eventName, region } from './fields';

/** What a list shows of an event. All texts come from the log as they stand there; what the event lacks is undefined. */
export interface EventSummary {
  readonly eventTime: string | undefined;
  readonly eventSource: string | undefined;
  readonly eventName: string | undefined;
  readonly awsRegion: string | undefined;
  /** Who acted, as a person would say it: "role MyRole (session MyName)". */
  readonly identity: string;
  readonly errorCode: string | undefined;
}

/** The few columns that a person scans a list of events by, under the names that other extensions know. Never fails. */
export function summarize(event: EventData): EventSummary {
  return {
    // An aggregated event has no moment, but a window.
    eventTime: event.text('eventTime') ?? event.text('timeWindow', 'windowStart'),
    eventSource: eventSourceOf(event),
    eventName: eventName.keysOf(event)[0],
    awsRegion: region.keysOf(event)[0],
    identity: identityOf(event).label,
    errorCode: errorCodeOf(event),
  };
}
