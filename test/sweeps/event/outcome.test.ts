import assert from 'node:assert/strict';
import { eventSentence } from '../../../src/core';
import { outcomeOf } from '../../../src/core/event/outcome';
import { allFailures } from '../../../src/core/facts/facts';
import { type Json, recordOf } from '../../support/buildRecord';

/** A service event of a source with a text at a path. */
function told(eventSource: string, path: readonly string[], state: string, rest: object = {}) {
  const [first = '', ...others] = path;
  const holder = others.reduceRight<Json>((inner, name) => ({ [name]: inner }), state);
  return recordOf({ eventType: 'AwsServiceEvent', eventSource, eventName: 'Told', [first]: holder, ...rest });
}

describe('a service event that tells of something that failed', () => {
  it('failed, at each place that is documented, and nowhere else', () => {
    let places = 0;
    for (const [source, failures] of allFailures()) {
      for (const { path, states } of failures) {
        assert.deepEqual(
          states.map((state) => outcomeOf(told(source, path, state))),
          states.map(() => 'failed'),
        );
        assert.equal(outcomeOf(told(source, path, 'SUCCEEDED')), 'succeeded');
        assert.equal(outcomeOf(told('brand-new.amazonaws.com', path, states[0] ?? '')), 'succeeded');
        assert.equal(outcomeOf(told(source, path, states[0] ?? '', { eventType: 'AwsApiCall' })), 'succeeded');
        places++;
      }
    }
    assert.ok(places > 14);
  });

  it('says so in its sentence', () => {
    const path = ['serviceEventDetails', 'createAccountStatus', 'state'];
    const event = told('organizations.amazonaws.com', path, 'FAILED', { eventName: 'CreateAccountResult' });
    assert.match(eventSentence(event), /^Organizations reported CreateAccountResult: FAILED/);
  });
});
