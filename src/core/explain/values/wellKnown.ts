import { familyOf } from '../../event/family';
import { valueMeaning } from '../../facts/facts';
import { code, prose } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** Values that the table of fields lists: `AwsServiceEvent`, `ConnectionEstablished`, `DELIVERY_DELAY`. */
export const wellKnown: ValueExplainer = {
  id: 'well-known',
  explain: ({ text, field, path, record }) => {
    if (path.join() === 'eventVersion' && familyOf(record) === 'aggregated') {
      return undefined;
    }
    const says = [...new Set([text, ...(field?.closed ? text.split(',').map((part) => part.trim()) : [])])];
    const known = says.flatMap((one) => {
      const meaning = valueMeaning(field, one);
      return meaning ? [`**${code(one)}**: ${prose(meaning)}`] : [];
    });
    return known.length > 0 ? known.join('\n\n') : undefined;
  },
};
