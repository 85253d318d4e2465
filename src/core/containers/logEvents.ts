import { members, valueAt } from '../json/node';
import { factsOf } from './facts';
import { entriesUnder } from './messages';
import type { ContainerFormat } from './parts/container';

/** `{"events":[{"message":"{…}"}]}`: what `aws logs filter-log-events` and `get-log-events` print. */
export const logEvents: ContainerFormat = {
  id: 'cloudwatch-log-events',
  title: 'CloudWatch log events',
  open(root) {
    const list = valueAt(root, 'events');
    return list?.type === 'array'
      ? { entries: entriesUnder('message', list), facts: factsOf(members(root)) }
      : undefined;
  },
};
