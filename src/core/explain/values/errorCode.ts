import { errorFact } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** The name of an error: what it says about the request. */
export const errorCode: ValueExplainer = {
  id: 'error-code',
  explain: ({ text, name, path }) => {
    const fact = /^(insightE|e)rrorCode$/.test(name) ? errorFact(text) : undefined;
    // Insights tell of many errors of that name, and not of this one.
    const each = path[0] === 'insightDetails' || name === 'insightErrorCode' ? 'Each such error means: ' : '';
    return fact && `**${code(text)}** (${fact.short}): ${each}${fact.says}`;
  },
};
