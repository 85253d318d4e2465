import type { Identity } from '../event/identity';

/** What tells an identity from others, all its sessions together: with the account, since two accounts may have a role of one name. */
export function identityKey({ group, accountId }: Identity): string {
  return accountId && !group.includes(accountId) ? `${group}, account ${accountId}` : group;
}
