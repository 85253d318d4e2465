import { valueMeaning } from '../../../knowledge/knowledge';
import { code, prose } from '../../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** Values that the table of fields lists: `AwsServiceEvent`, `ConnectionEstablished`, `DELIVERY_DELAY`. */
export const wellKnown: ValueExplainer = {
  id: 'well-known',
  explain: ({ text, field }) => {
    const says = valueMeaning(field, text);
    return says && `**${code(text)}**: ${prose(says)}`;
  },
};
