import { ABOVE_ALL, AMONG_OTHERS, type Identity } from '../event/identity';

/** What tells an identity from others, all its sessions together: with the account, since two accounts may have a role of one name. */
export function identityKey(identity: Identity): string {
  const account = accountBeside(identity);
  return account ? `${identity.group}, account ${account}` : identity.group;
}

/** The account that an identity is of, where its name does not say it. A service is of none: only some of its events tell which it served. */
export function accountBeside({ kind, group, accountId }: Identity): string | undefined {
  return accountId && kind !== 'service' && !group.includes(accountId) ? accountId : undefined;
}

/** The key of whom a key names: who made most of an unusual number of calls is nobody else for that. */
export function namedIn(key: string): string {
  const beside = [ABOVE_ALL, AMONG_OTHERS].find((words) => key.startsWith(words)) ?? '';
  return key.slice(beside.length);
}
