import { errorCodeOf } from '../event/action';
import { failed } from '../event/outcome';
import { errorFact, fieldAt, valueMeaning } from '../facts/facts';
import { facet, oneKey } from './facet';

/**
 * How the call failed. Failed sign-ins have a message but no code, so the message stands in. Of the others some do not tell whether they failed, so
 * that no more is said of them all than that they tell of no error.
 */
export const error = facet({
  id: 'error',
  title: 'Error',
  none: 'no error told',
  keysOf: (event) => oneKey(errorCodeOf(event) ?? event.text('errorMessage') ?? (failed(event) ? 'Failure' : '')),
  meaningOf: (key) => errorFact(key)?.says ?? valueMeaning(fieldAt(['errorMessage']), key),
  textOf: (key, sample) => (errorCodeOf(sample) ? { label: key } : { label: key, description: 'no error code' }),
});
