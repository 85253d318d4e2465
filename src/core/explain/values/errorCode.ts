import { errorFact } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** The name of an error: what it says about the request. */
export const errorCode: ValueExplainer = {
  id: 'error-code',
  explain: ({ text, name }) => {
    const fact = /^(insightE|e)rrorCode$/.test(name) ? errorFact(text) : undefined;
    return fact && `**${code(text)}** (${fact.short}): ${fact.says}`;
  },
};
