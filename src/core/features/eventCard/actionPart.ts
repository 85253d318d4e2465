import { actionOf, fieldAt, valueMeaning } from '../../knowledge/knowledge';
import type { LogRecord } from '../../log/logRecord';
import { code } from '../../markdown/escape';
import { textAt } from '../../tree/node';
import { familyOf } from '../hover/family';
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
    ];
  },
};

/** The kind of event, unless it is an API call or the sentence says it already. */
function kindOf(record: LogRecord, isKnown: boolean): string | undefined {
  const type = record.text('eventType');
  if (type === 'AwsApiCall' || familyOf(record) !== 'event') {
    return undefined;
  }
  if (type?.startsWith('AwsVpceEvent')) {
    return 'network activity event';
  }
  if (isKnown) {
    return type === 'AwsServiceEvent' ? 'service event' : undefined;
  }
  const says = valueMeaning(fieldAt(['eventType']), type);
  return says && piece(says);
}

/** What a service event says about its outcome. */
function status(record: LogRecord): string | undefined {
  const state = textAt(record.tree, 'serviceEventDetails', 'eventStatus');
  const says = valueMeaning(fieldAt(['serviceEventDetails', 'eventStatus']), state);
  const reason = textAt(record.tree, 'serviceEventDetails', 'failureReason');
  return state && [code(state), says && piece(says), reason && code(reason)].filter(Boolean).join(': ');
}
