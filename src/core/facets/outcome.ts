import { familyOf, isOneEvent } from '../event/family';
import { type Outcome, outcomeOf } from '../event/outcome';
import { facet } from './facet';

/** The key of calls that were answered that they would have worked. */
export const DRY_RUN: Outcome = 'dry-run';

/** Whether the call went through, or would have; of a sign-in that does not say so, that it is unknown. */
export const outcome = facet({
  id: 'outcome',
  title: 'Outcome',
  none: 'no single call',
  keysOf: (event) => {
    const ended = outcomeOf(event);
    return ended === 'failed' || isOneEvent(familyOf(event)) ? [ended] : [];
  },
  textOf: (key) => (key === DRY_RUN ? { label: 'dry run', description: 'would have worked' } : { label: key }),
  namesOf: (key) => (key === DRY_RUN ? ['dry run'] : []),
});
