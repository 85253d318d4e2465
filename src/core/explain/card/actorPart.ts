import { busiest } from '../../event/counted';
import { hidesWrongName } from '../../event/hiddenName';
import { identityOf } from '../../event/identity';
import { permissionSetOf } from '../../event/permissionSet';
import { actorOf } from '../../event/refusedAs';
import { idPrefix } from '../../facts/facts';
import { code, escapeText } from '../../markdown/escape';
import { alike, aMinute } from './insightPart';
import type { CardPart } from './part';
import { invokerName, route } from './route';

/** Who acted, with which credentials, and what is unusual about them. */
export const actorPart: CardPart = {
  heading: 'ACTOR',
  tell: (record) => {
    const { kind, label, group, accountId, onBehalfOf, invokedBy } = identityOf(record);
    if (record.at('userIdentity') === undefined && kind !== 'service') {
      const caller = busiest(record);
      return [caller && `most often ${code(caller.value, 200)}${aMinute(caller)}${alike(caller)}`];
    }
    const permissionSet = permissionSetOf(group.replace(/^role /, ''));
    const session = (...path: string[]) => record.text('userIdentity', 'sessionContext', ...path);
    const provider = session('webIdFederationData', 'federatedProvider');
    const sourceIdentity = session('sourceIdentity');
    return [
      escapeText(actorOf(record)),
      hidesWrongName(record) && 'CloudTrail hides a user name that was wrong',
      permissionSet && `permission set ${code(permissionSet)} of IAM Identity Center`,
      accountId !== undefined && kind !== 'service' && !label.includes(accountId) && `account ${code(accountId)}`,
      onBehalfOf && `for ${escapeText(onBehalfOf)}`,
      key(record.text('userIdentity', 'accessKeyId')),
      session('attributes', 'mfaAuthenticated') === 'true' && 'with MFA',
      provider && `vouched for by ${code(provider)}`,
      sourceIdentity && `source identity ${code(sourceIdentity)}`,
      session('assumedRoot') === 'true' && 'root session opened with AssumeRoot',
      session('ec2RoleDelivery') === '1.0' && 'credentials from IMDSv1',
      route(record) === 'service' && `through ${escapeText(invokerName(invokedBy) ?? '')}`,
    ];
  },
};

function key(id: string | undefined): string | undefined {
  const names = id && idPrefix(id)?.names.replace(/^an? /, '');
  return id && `key ${code(id)}${names ? ` (${names})` : ''}`;
}
