import { eventSourceOf } from '../event/action';
import { serviceName } from '../knowledge/knowledge';
import { type Grouping, oneKey } from './grouping';

/** The service that took the call; of the Insights and aggregated events too, as far as they name one. */
export const byService: Grouping = {
  id: 'service',
  title: 'Service',
  order: 'count',
  none: 'no service',
  keysOf: (record) => oneKey(eventSourceOf(record)),
  describe: (source) => {
    const name = serviceName(source);
    return name ? { label: name, description: source } : { label: source };
  },
};
