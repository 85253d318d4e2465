import { familyOf, isOneEvent } from '../event/family';
import { failed } from '../event/outcome';
import { facet } from './facet';

/** Whether the call went through. */
export const outcome = facet({
  id: 'outcome',
  title: 'Outcome',
  none: 'no single call',
  keysOf: (event) => {
    if (failed(event)) {
      return ['failed'];
    }
    return isOneEvent(familyOf(event)) ? ['succeeded'] : [];
  },
});
