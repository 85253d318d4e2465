import { denialReason } from '../../facts/facts';
import { code, escapeText } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** The message of a denied request taken apart: who, what, on what, and which policy decided. */
export const denial: ValueExplainer = {
  id: 'denial',
  explain: ({ text, name }) => {
    if (name !== 'errorMessage' || text.length > 4096) {
      return undefined;
    }
    const lines = [...denied(text), ...encoded(text)];
    if (lines.length === 0) {
      return isCut(text) ? 'CloudTrail cut this message at 1 KB.' : undefined;
    }
    return ['**A denied request**', lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
  },
};

function denied(text: string): string[] {
  const match =
    /User: (\S+) is not authorized to perform: (\S+)(?: on resource: (\S+))?(?: (?:because|with) (.+?))?(?:\.? ?Encoded|$)/s.exec(
      text,
    );
  if (!match?.[1] || !match[2]) {
    return [];
  }
  const [, who, action, resource, because] = match;
  const policy = because && denialReason(because);
  return [
    `who: ${code(who)}`,
    `lacked ${code(action.replace(/[.,]$/, ''))}`,
    ...(resource ? [`on ${code(resource.replace(/^"|"$/g, ''))}`] : []),
    ...(policy
      ? [`decided by: ${policy}`]
      : because
        ? [`because ${escapeText(because)}`]
        : ['which policy decided is not said']),
  ];
}

/** EC2 appends an encoded message. Only whole it can be decoded. */
function encoded(text: string): string[] {
  const message = /[Ee]ncoded authorization failure message: (\S*)/.exec(text)?.[1];
  if (message === undefined) {
    return [];
  }
  return isCut(text)
    ? ['an encoded message follows, but CloudTrail cut it at 1 KB: it cannot be decoded']
    : [
        `an encoded message of ${message.length} characters follows: aws sts decode-authorization-message shows the reason`,
      ];
}

/** CloudTrail cuts messages at 1 KB and says so by dots. */
function isCut(text: string): boolean {
  return /(\.\.\.|…)$/.test(text) || text.length >= 1024;
}
