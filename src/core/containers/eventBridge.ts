import { members, valueAt } from '../json/node';
import { factsOf } from './facts';
import type { ContainerFormat } from './parts/container';
import { oneRecord } from './parts/elements';
import { isRecord } from './parts/recordJudge';

/** `{"detail-type":…,"detail":{record}}`: an event as EventBridge, formerly CloudWatch Events, passes it on. */
export const eventBridge: ContainerFormat = {
  id: 'eventbridge-event',
  title: 'EventBridge event',
  open(root) {
    const detail = valueAt(root, 'detail');
    return detail && isRecord(detail) ? oneRecord(detail, factsOf(members(root))) : undefined;
  },
};
