import type { EventData } from '../log/eventData';
import { countedBy } from './counted';

/** The service that took the call. Insights events name it in `insightDetails`; in CloudTrail Lake's flat layout it has a name of its own. */
export function eventSourceOf(event: EventData): string | undefined {
  return told(event, 'eventSource', 'insightEventSource');
}

/**
 * The action; of Insights events the one whose rate is unusual, of aggregated ones those that were counted: "GetObject and 2 more", or by
 * what events were counted. Undefined where neither is told.
 */
export function eventNameOf(event: EventData): string | undefined {
  return told(event, 'eventName', 'insightEventName') ?? countedNames(event);
}

/** The error code; of Insights events that of the errors whose rate is unusual. */
export function errorCodeOf(event: EventData): string | undefined {
  return told(event, 'errorCode', 'insightErrorCode');
}

function told(event: EventData, name: string, flat: string): string | undefined {
  return event.text(name) ?? event.text('insightDetails', name) ?? event.text(flat);
}

function countedNames(event: EventData): string | undefined {
  const [first, ...others] = event.text('eventType') === 'AwsAggregatedEvent' ? countedBy(event, 'eventName') : [];
  const dimension = first ? undefined : event.text('summary', 'primaryDimension', 'dimension');
  return first
    ? others.length > 0
      ? `${first.name} and ${others.length} more`
      : first.name
    : dimension && `data events by ${dimension}`;
}
