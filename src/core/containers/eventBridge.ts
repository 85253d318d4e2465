import { members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { factsOf } from './facts';
import { isRecord } from './recordShape';

/** `{"detail-type":…,"detail":{record}}`: an event as EventBridge, formerly CloudWatch Events, passes it on. */
export const eventBridge: ContainerFormat = {
  id: 'eventbridge-event',
  title: 'EventBridge event',
  open(root) {
    const detail = valueAt(root, 'detail');
    if (!detail || !isRecord(detail)) {
      return undefined;
    }
    return { records: [detail], facts: factsOf(members(root)), unexplained: [], wrapper: true };
  },
};
