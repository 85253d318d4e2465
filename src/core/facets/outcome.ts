import { familyOf, isOneEvent } from '../event/family';
import { outcomeOf } from '../event/outcome';
import { facet } from './facet';

/** Whether the call went through; of a sign-in that does not say so, that it is unknown. */
export const outcome = facet({
  id: 'outcome',
  title: 'Outcome',
  none: 'no single call',
  keysOf: (event) => {
    const ended = outcomeOf(event);
    return ended === 'failed' || isOneEvent(familyOf(event)) ? [ended] : [];
  },
});
