import { members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { oneRecord } from './elements';
import { factsOf } from './facts';
import { isRecord } from './recordJudge';

/** `{"detail-type":…,"detail":{record}}`: an event as EventBridge, formerly CloudWatch Events, passes it on. */
export const eventBridge: ContainerFormat = {
  id: 'eventbridge-event',
  title: 'EventBridge event',
  open(root) {
    const detail = valueAt(root, 'detail');
    return detail && isRecord(detail) ? oneRecord(detail, factsOf(members(root))) : undefined;
  },
};
