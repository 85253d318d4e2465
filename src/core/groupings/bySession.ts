import { identityOf } from '../event/identity';
import type { Grouping } from './grouping';

/** One session of a role or federated user: what one holder of temporary credentials did. */
export const bySession: Grouping = {
  id: 'session',
  title: 'Session',
  order: 'count',
  none: 'no session',
  keysOf: (record) => {
    const { group, session, accountId } = identityOf(record);
    return session ? [`${session}\n${group}\n${accountId ?? ''}`] : [];
  },
  describe: (_key, sample) => {
    const { group, session } = identityOf(sample);
    return { label: session ?? '', description: group };
  },
};
