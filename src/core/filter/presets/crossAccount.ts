import { identityOf } from '../../event/identity';
import type { EventData } from '../../log/eventData';
import { markOf, type Preset } from './preset';

/** Both accounts are named, and they differ: a filter compares with what is written in it, not one field with another. */
export const crossAccount: Preset = {
  name: 'cross-account',
  says: 'whose caller is of another account than the one that recorded them',
  mark: markOf('cross-account', (event: EventData) => {
    const caller = identityOf(event).accountId;
    const recipient = event.text('recipientAccountId');
    return isAccount(caller) && isAccount(recipient) && caller !== recipient;
  }),
};

/** Callers without an account have words in its place, such as `ANONYMOUS_PRINCIPAL`. */
function isAccount(id: string | undefined): boolean {
  return id !== undefined && /^\d+$/.test(id);
}
