import { familyOf, isOneEvent } from '../../event/family';
import { actionOf, fieldAt, valueMeaning } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { code } from '../../markdown/escape';
import { type CardPart, piece } from './part';

/** What was done: the exact names, what the action does, and what kind of event it is if not an API call. */
export const actionPart: CardPart = {
  heading: 'ACTION',
  tell: (record) => {
    const name = record.text('eventName');
    const source = record.text('eventSource');
    const does = actionOf(source, name)?.does;
    return [
      name && `${code(name)}${source ? ` of ${code(source)}` : ''}`,
      does && piece(does),
      kindOf(record, does !== undefined),
      status(record),
      quarantine(record),
    ];
  },
};

/** The kind of event, unless it is an API call or the sentence says it already. */
function kindOf(record: EventData, isKnown: boolean): string | undefined {
  const type = record.text('eventType');
  const family = familyOf(record);
  if (type === 'AwsApiCall' || !isOneEvent(family)) {
    return undefined;
  }
  if (family === 'network') {
    return 'network activity event';
  }
  if (isKnown) {
    return family === 'service' ? 'service event' : undefined;
  }
  const says = valueMeaning(fieldAt(['eventType']), type);
  return says && piece(says);
}

/** AWS puts users whose keys were found in public under a policy of this name (IAM: compromised keys). */
function quarantine(record: EventData): string | undefined {
  const policy = record.text('requestParameters', 'policyName') ?? record.text('requestParameters', 'policyArn');
  return policy && /(^|\/)AWSCompromisedKeyQuarantine(V\d)?$/.test(policy)
    ? 'a policy by which AWS limits a user whose access key was found in public'
    : undefined;
}

/** What a service event says about its outcome. */
function status(record: EventData): string | undefined {
  const state = record.text('serviceEventDetails', 'eventStatus');
  const says = valueMeaning(fieldAt(['serviceEventDetails', 'eventStatus']), state);
  const reason = record.text('serviceEventDetails', 'failureReason');
  return state && [code(state), says && piece(says), reason && code(reason)].filter(Boolean).join(': ');
}
