import { type Family, familyOf } from '../event/family';
import { failed } from '../event/outcome';
import type { Facet } from './facet';

/** Events that sum up calls, or are none: what failed in them is not the event. */
const noCalls: ReadonlySet<Family> = new Set(['insight', 'aggregated', 'lake']);

/** Whether the call went through. */
export const outcome: Facet = {
  id: 'outcome',
  title: 'Outcome',
  order: 'count',
  none: 'no single call',
  keysOf: (event) => {
    if (failed(event)) {
      return ['failed'];
    }
    return noCalls.has(familyOf(event)) ? [] : ['succeeded'];
  },
  textOf: (key) => ({ label: key }),
};
