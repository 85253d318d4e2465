import { errorCodeOf } from '../event/action';
import { failed } from '../event/outcome';
import { type Grouping, oneKey } from './grouping';

/** How the call failed. Failed sign-ins have a message but no code, so the message stands in. */
export const byError: Grouping = {
  id: 'error',
  title: 'Error',
  order: 'count',
  none: 'no error',
  keysOf: (record) => oneKey(errorCodeOf(record) || record.text('errorMessage') || (failed(record) ? 'Failure' : '')),
  describe: (error, sample) =>
    errorCodeOf(sample) ? { label: error } : { label: error, description: 'no error code' },
};
