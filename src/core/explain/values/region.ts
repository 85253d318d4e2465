import { regionName } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** A Region's code in a field that is about Regions. */
export const region: ValueExplainer = {
  id: 'region',
  explain: ({ text, name }) => {
    const known = /region/i.test(name) ? regionName(text) : undefined;
    return known && `**${code(text)}**: the Region ${known}.`;
  },
};
