import { familyOf } from '../event/family';
import { facet, oneKey } from '../facets/facet';

/** What the copies of one event for several accounts share. The two events of an insight share theirs, too, and are no copies. */
export const shared = facet({
  id: 'shared',
  title: 'Shared Event Id',
  none: 'no shared id',
  keysOf: (event) => {
    const id = event.text('sharedEventID');
    return id === undefined || familyOf(event) === 'insight' ? [] : oneKey(id);
  },
});
