import { identityOf } from '../event/identity';
import { type Grouping, oneKey } from './grouping';

/** The account that received the event; where old records do not say, the caller's. Aggregated events call it `accountId`. */
export const byAccount: Grouping = {
  id: 'account',
  title: 'Account',
  order: 'count',
  none: 'no account',
  keysOf: (record) =>
    oneKey(record.text('recipientAccountId') || record.text('accountId') || identityOf(record).accountId),
  describe: (account) => ({ label: account }),
};
