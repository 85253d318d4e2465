import { identityOf } from '../event/identity';
import { facet, oneKey } from './facet';

/** The account that received the event; where old records do not say, the caller's. Aggregated events call it `accountId`. */
export const account = facet({
  id: 'account',
  title: 'Account',
  none: 'no account',
  keysOf: (event) => oneKey(event.text('recipientAccountId') ?? event.text('accountId') ?? identityOf(event).accountId),
});
