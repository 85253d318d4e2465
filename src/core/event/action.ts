import { arnServiceSource } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { countedBy, mainDimension } from './counted';
import { familyOf } from './family';

/** The service that took the call. Insights events name it in `insightDetails`; in CloudTrail Lake's flat layout it has a name of its own. */
export function eventSourceOf(event: EventData): string | undefined {
  return told(event, 'eventSource', 'insightEventSource');
}

/**
 * The service that an event is of: where it names none, that of all the resources that it counted, as their ARNs name it if no event source of it
 * is known. Undefined where neither tells, or several are.
 */
export function serviceOf(event: EventData): string | undefined {
  return eventSourceOf(event) ?? countedService(event);
}

function countedService(event: EventData): string | undefined {
  const all = familyOf(event) === 'aggregated' ? countedBy(event, 'resourceARN') : [];
  const services = new Set(all.map(({ name }) => parseArn(name)?.service ?? ''));
  const [only = ''] = services.size === 1 ? services : [];
  return only ? (arnServiceSource(only) ?? only) : undefined;
}

/**
 * The action; of Insights events the one whose rate is unusual, of aggregated ones those that were counted: "GetObject and PutObject", or by
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

/** So many actions are named. */
const most = 8;

/** All actions that were counted, in one order whatever their counts, so that two events have one name only where they counted the same. */
function countedNames(event: EventData): string | undefined {
  const all = event.text('eventType') === 'AwsAggregatedEvent' ? countedBy(event, 'eventName') : [];
  const names = [...new Set(all.map(({ name }) => name))].sort();
  const dimension = names.length > 0 ? undefined : mainDimension(event);
  return names.length > 0 ? listed(names) : dimension && `data events by ${dimension}`;
}

function listed(names: readonly string[]): string {
  const left = names.length - most;
  const shown = left > 1 ? [...names.slice(0, most), `${left} more`] : names;
  const [last = '', ...before] = [...shown].reverse();
  return before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : last;
}
