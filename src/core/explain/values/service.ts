import { iamPrefix, serviceFact, serviceName } from '../../facts/facts';
import { code, prose } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** A service's name in DNS form, wherever it stands: eventSource, invokedBy, a principal in a policy. */
export const service: ValueExplainer = {
  id: 'service',
  explain: ({ text, name, host }) => {
    const fact = serviceFact(text);
    if (!fact) {
      return undefined;
    }
    const iam = iamPrefix(text);
    const prefix =
      name === 'eventSource' && iam && host.iam?.has(iam)
        ? `In IAM policies its actions begin with ${code(`${iam}:`)}.`
        : '';
    const unseen =
      fact.unverified && !fact.note ? 'No published log shows this source, so take the name with care.' : '';
    return [
      `**${serviceName(text)}**${fact.name === serviceName(text) ? '' : `: ${fact.name}`}.`,
      fact.note && prose(fact.note),
      prefix,
      unseen,
    ]
      .filter(Boolean)
      .join(' ');
  },
};
