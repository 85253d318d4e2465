import type { Path } from './recordView';
import type { Rule } from './rule';

const status: Path = ['serviceEventDetails', 'eventStatus'];

/** App Mesh says why a connection was lost; without the reason the event does not help. */
export const terminationWithoutReason: Rule = {
  code: 'termination-without-reason',
  severity: 'information',
  summary: 'An App Mesh connection was terminated and the event does not say why.',
  matters: 'The reason is what tells a connection that was closed in good order from one that failed.',
  *check(event) {
    const terminated = event.text(...status) === 'ConnectionTerminated';
    if (
      terminated &&
      event.text('eventSource') === 'appmesh.amazonaws.com' &&
      !event.text('serviceEventDetails', 'failureReason')
    ) {
      yield {
        span: event.span(...status),
        message: 'The connection ended unexpectedly, but failureReason, which tells why, is empty or missing.',
      };
    }
  },
};
