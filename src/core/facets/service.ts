import { serviceOf } from '../event/action';
import { serviceName } from '../facts/facts';
import { facet, oneKey } from './facet';

/** The service that took the call; of the Insights and aggregated events too, as far as they name one or count resources of one alone. */
export const service = facet({
  id: 'service',
  title: 'Service',
  none: 'no service',
  keysOf: (event) => oneKey(serviceOf(event)),
  textOf: (key) => {
    const name = serviceName(key);
    return name ? { label: name, description: key } : { label: key };
  },
  // As in policies and on the command line: `s3`.
  namesOf: (key) => [serviceName(key) ?? key, key.slice(0, `${key}.`.indexOf('.'))],
});
