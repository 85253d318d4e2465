import { UNNAMED } from '../event/describers';
import { callersCounted, identitiesAlike, identityOf } from '../event/identity';
import { facet } from './facet';
import { accountBeside, identityKey } from './identityKey';

/** Who acted, all sessions of a role together; each of those that an aggregated event counted by, and each of those who made most of unusually many. */
export const identity = facet({
  id: 'identity',
  title: 'Identity',
  none: UNNAMED,
  keysOf: (event) => {
    const who = identityOf(event);
    const counted =
      who.kind === 'unknown' ? [...identitiesAlike(event).map(identityKey), ...callersCounted(event)] : [];
    return who.nobody ? [] : counted.length > 0 ? counted : [identityKey(who)];
  },
  textOf: (key, sample) => {
    const who = identityOf(sample);
    if (identityKey(who) !== key) {
      return { label: key };
    }
    const account = accountBeside(who);
    return { label: who.group, ...(account && { description: `account ${account}` }) };
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
    /^(?:above all |among others )?(?:user|user or session|role|federated user|directory user|Identity Center user|AWS service) (\S+)$/
      .exec(label)
      ?.slice(1) ?? []
  );
}
