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
  namesOf: (key) => {
    const [label = '', ...others] = key.split(', account ');
    return others.length < 2 ? [label, ...nameAlone(label)] : undefined;
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
  namesOf: (key) => {
    const [session = '', ...others] = key.split(' of ');
    return others.length === 1 ? [session] : undefined;
  },
});

/** `MyRole` of "role MyRole"; none where the label is more than a word and a name. */
function nameAlone(label: string): readonly string[] {
  return (
    /^(?:user|role|federated user|directory user|Identity Center user|AWS service) (\S+)$/.exec(label)?.slice(1) ?? []
  );
}
