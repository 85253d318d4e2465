import assert from 'node:assert/strict';
import { isSameReading } from '../../../src/core';
import { recordOf } from '../../support/buildRecord';

describe('the event at one position of two readings', () => {
  const nameless = (eventName: string) => recordOf({ eventID: undefined, eventName });

  it('is the same by its eventID, whatever else was changed', () => {
    assert.equal(isSameReading(recordOf({}), recordOf({ eventName: 'Corrected' })), true);
    assert.equal(isSameReading(recordOf({ eventID: 'one' }), recordOf({ eventID: 'another' })), false);
  });

  it('is the same without eventID where both say the same', () => {
    assert.equal(isSameReading(nameless('GetObject'), nameless('GetObject')), true);
    assert.equal(isSameReading(nameless('GetObject'), nameless('PutObject')), false);
    assert.equal(isSameReading(nameless('GetObject'), recordOf({ eventName: 'GetObject' })), false);
    assert.equal(isSameReading(undefined, undefined), false);
  });
});
