import { identityOf } from '../event/identity';
import type { Grouping } from './grouping';

/** Who acted, all sessions of a role together. */
export const byIdentity: Grouping = {
  id: 'identity',
  title: 'Identity',
  order: 'count',
  none: 'unknown identity',
  keysOf: (record) => {
    const { group, accountId } = identityOf(record);
    return [`${group}\n${accountId ?? ''}`];
  },
  describe: (_key, sample) => {
    const { group, accountId } = identityOf(sample);
    return { label: group, ...(accountId && !group.includes(accountId) && { description: `account ${accountId}` }) };
  },
};
