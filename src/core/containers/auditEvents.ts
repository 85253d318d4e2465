import { members, valueAt } from '../json/node';
import { factsOf } from './facts';
import { entriesUnder, someUnder } from './messages';
import type { ContainerFormat } from './parts/container';

/**
 * `{"auditEvents":[{"id":…,"eventData":"{…}"}]}`: what an application outside of AWS hands to CloudTrail Lake (`PutAuditEvents`); each
 * record is a JSON string.
 */
export const auditEvents: ContainerFormat = {
  id: 'lake-audit-events',
  title: 'Events for CloudTrail Lake',
  open(root) {
    const list = valueAt(root, 'auditEvents');
    return list?.type === 'array' && someUnder('eventData', list, ({ type }) => type === 'string')
      ? { entries: entriesUnder('eventData', list), facts: factsOf(members(root)), evidence: 'certain' }
      : undefined;
  },
};
