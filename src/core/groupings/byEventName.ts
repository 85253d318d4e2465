import { eventNameOf } from '../event/action';
import { type Grouping, oneKey } from './grouping';

/** The action: of two services that share a name, both land here, so put the service above it. */
export const byEventName: Grouping = {
  id: 'eventName',
  title: 'Event Name',
  order: 'count',
  none: 'no event name',
  keysOf: (record) => oneKey(eventNameOf(record)),
  describe: (name) => ({ label: name }),
};
