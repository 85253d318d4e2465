import type { EventData } from '../log/eventData';

/** The service that took the call. Insights events name it in `insightDetails`; in CloudTrail Lake's flat layout it has a name of its own. */
export function eventSourceOf(event: EventData): string | undefined {
  return told(event, 'eventSource', 'insightEventSource');
}

/** The action; of Insights events the one whose rate is unusual. */
export function eventNameOf(event: EventData): string | undefined {
  return told(event, 'eventName', 'insightEventName');
}

/** The error code; of Insights events that of the errors whose rate is unusual. */
export function errorCodeOf(event: EventData): string | undefined {
  return told(event, 'errorCode', 'insightErrorCode');
}

function told(event: EventData, name: string, flat: string): string | undefined {
  return event.text(name) ?? event.text('insightDetails', name) ?? event.text(flat);
}
