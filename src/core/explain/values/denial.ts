import { type Denial, denialOf } from '../../event/denial';
import { denialReason } from '../../facts/facts';
import { code, escapeText } from '../../markdown/escape';
import { counted } from '../../markdown/visible';
import type { ValueExplainer } from './explainer';

/** The message of a denied request taken apart: who, what, on what, and which policy decided. */
export const denial: ValueExplainer = {
  id: 'denial',
  explain: ({ text, name, path }) => {
    const isMessage = name === 'errorMessage' || (name === 'message' && path[0] === 'responseElements');
    const found = isMessage ? denialOf(text) : undefined;
    if (!found) {
      return isMessage && name === 'errorMessage' && isCut(text) ? 'CloudTrail cut this message at 1 KB.' : undefined;
    }
    const lines = [...told(found), ...encoded(found, text)];
    return ['**A denied request**', lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
  },
};

function told({ who, actions, on, because, missing, policy }: Denial): string[] {
  const kind = on?.kind ? `${escapeText(on.kind)} ` : '';
  const version = on?.version ? `, version ${code(on.version)}` : '';
  return [
    ...(who ? [`who: ${code(who)}`] : []),
    ...(actions.length > 0
      ? [
          `${lackedOrDenied(because)} ${actions
            .slice(0, 5)
            .map((action) => code(action))
            .join(', ')}`,
        ]
      : []),
    ...(on ? [on.name === '*' ? 'on any resource' : `on ${kind}${code(on.name)}${version}`] : []),
    ...(actions.length > 0 ? [reason(because)] : []),
    ...(missing ? [`what is missing is ${code(missing)}, which the call needs too`] : []),
    ...(policy ? [`the policy: ${code(policy)}`] : []),
  ];
}

/** What is said of the action: whoever is denied it outright may have had the permission for it. */
export function lackedOrDenied(because: string | undefined): string {
  return because && denialReason(because)?.outright ? 'was explicitly denied' : 'lacked';
}

/** Which kind of policy decided, in our words where the table knows the message's. */
export function reason(because: string | undefined): string {
  const policy = because && denialReason(because)?.says;
  return policy
    ? `decided by: ${policy}`
    : because
      ? `because ${escapeText(because)}`
      : 'which policy decided is not said';
}

/** EC2 appends an encoded message. Only whole it can be decoded. */
function encoded({ encoded: message }: Denial, text: string): string[] {
  if (message === undefined) {
    return [];
  }
  return isCut(text)
    ? ['an encoded message follows, but CloudTrail cut it at 1 KB: it cannot be decoded']
    : [
        `an encoded message of ${counted(message.length)} characters follows: \`aws sts decode-authorization-message\` shows the reason`,
      ];
}

/** CloudTrail cuts messages at 1 KB and says so by dots. */
function isCut(text: string): boolean {
  return /(\.\.\.|…)$/.test(text) || text.length >= 1024;
}
