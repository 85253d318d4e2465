import { whereIs } from '../../event/where';
import type { Path } from '../../log/eventData';
import type { Rule } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

const status: Path = ['serviceEventDetails', 'eventStatus'];

/** App Mesh says why a connection was lost; without the reason the event does not help. */
export const terminationWithoutReason: Rule = {
  code: 'termination-without-reason',
  severity: 'information',
  summary: 'An App Mesh connection was terminated and the event does not say why.',
  matters: 'The reason is what tells a connection that was closed in good order from one that failed.',
  *check(event) {
    const terminated = stringAt(event, ...status) === 'ConnectionTerminated';
    if (
      terminated &&
      stringAt(event, 'eventSource') === 'appmesh.amazonaws.com' &&
      !stringAt(event, 'serviceEventDetails', 'failureReason')
    ) {
      yield {
        span: whereIs(event, ...status),
        message: 'The connection ended unexpectedly, but failureReason, which tells why, is empty or missing.',
      };
    }
  },
};
