import { identityOf } from '../event/identity';
import { type Facet, oneKey } from './facet';

/** The account that received the event; where old records do not say, the caller's. Aggregated events call it `accountId`. */
export const account: Facet = {
  id: 'account',
  title: 'Account',
  order: 'count',
  none: 'no account',
  keysOf: (event) => oneKey(event.text('recipientAccountId') ?? event.text('accountId') ?? identityOf(event).accountId),
  textOf: (key) => ({ label: key }),
};
