import { identityOf } from '../event/identity';
import { facet } from './facet';
import { identityKey } from './identityKey';

/** Who acted, all sessions of a role together. */
export const identity = facet({
  id: 'identity',
  title: 'Identity',
  none: 'unknown identity',
  keysOf: (event) => [identityKey(identityOf(event))],
  textOf: (_key, sample) => {
    const { group, accountId } = identityOf(sample);
    return { label: group, ...(accountId && !group.includes(accountId) && { description: `account ${accountId}` }) };
  },
});

/** One session of a role or federated user: what one holder of temporary credentials did. */
export const session = facet({
  id: 'session',
  title: 'Session',
  none: 'no session',
  keysOf: (event) => {
    const who = identityOf(event);
    return who.session ? [`${who.session} of ${identityKey(who)}`] : [];
  },
  textOf: (_key, sample) => {
    const { group, session } = identityOf(sample);
    return { label: session ?? '', description: group };
  },
});
