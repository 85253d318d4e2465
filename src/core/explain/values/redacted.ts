import { redaction } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** Texts that AWS writes where a secret was. */
export const redacted: ValueExplainer = {
  id: 'redacted',
  explain: ({ text, field }) => {
    const says = field?.values && Object.hasOwn(field.values, text) ? undefined : redaction(text);
    return says && `**${code(text)}**: ${says}`;
  },
};
