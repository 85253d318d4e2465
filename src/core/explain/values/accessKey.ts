import { idPrefix } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** An access key id: long-term, temporary or another credential. */
export const accessKey: ValueExplainer = {
  id: 'access-key',
  explain: ({ text, name }) => {
    const isKey = name !== 'principalId' && /^[A-Z]{4}[A-Z0-9]{12,124}$/.test(text);
    const prefix = isKey ? idPrefix(text) : undefined;
    if (!prefix) {
      return name === 'accessKeyId' && text === ''
        ? '**No access key**: normal for a sign-in to the console.'
        : undefined;
    }
    if (!prefix.key) {
      return name === 'accessKeyId'
        ? `**${code(text.slice(0, 4))}…** is the id of ${prefix.names}, not an access key.`
        : undefined;
    }
    const sample = text.endsWith('EXAMPLE') ? ' It ends in EXAMPLE, so it is a placeholder and no real key.' : '';
    return `**${code(text.slice(0, 4))}…** is ${prefix.names}.${sample}`;
  },
};
