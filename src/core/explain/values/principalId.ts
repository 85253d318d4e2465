import { idPrefix } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** AWS's unique ids of users, roles and so on, alone or with the name of a session behind a colon. */
export const principalId: ValueExplainer = {
  id: 'principal-id',
  explain: ({ text, name, record }) => {
    if (name === 'principalId' && record.text('userIdentity', 'type') === 'WebIdentityUser') {
      return webIdentity(text);
    }
    const match = /^([A-Z][A-Z0-9]{14,127})(?::(.+))?$/s.exec(text);
    const prefix = match?.[1] === undefined ? undefined : idPrefix(match[1]);
    if (!match?.[1] || !prefix || (prefix.key && name !== 'principalId')) {
      return undefined;
    }
    const isUser = match[1].startsWith('AIDA');
    const session = !match[2]
      ? ''
      : isUser
        ? ` Odd: ${code(match[2])} behind the colon would be the name of a session, and IAM users have none.`
        : ` The part behind the colon, ${code(match[2])}, is the name of the session.`;
    const odd = prefix.key ? ' An access key does not belong here, so this was written by hand.' : '';
    const instance =
      match[2] && /^i-[0-9a-f]{8,17}$/.test(match[2])
        ? ' It is the id of an EC2 instance: the instance itself acted.'
        : '';
    return `**${code(match[1].slice(0, 4))}…** is the id of ${prefix.names}.${session}${instance}${odd}`;
  },
};

/** Of somebody with a token of another provider: who vouches for them, for whom the token was made, and who they are there. */
const WEB_IDENTITY = /^(arn:[\w-]+:iam::\d{12}:oidc-provider\/[^:]+|[\w.-]+):([^:]+):(.+)$/s;

function webIdentity(text: string): string | undefined {
  const [, provider, audience, subject] = WEB_IDENTITY.exec(text) ?? [];
  return provider && audience && subject
    ? `**Web identity**: subject ${code(subject)} of the provider ${code(provider)}, with a token for ${code(audience)}.`
    : undefined;
}
