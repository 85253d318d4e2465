import assert from 'node:assert/strict';
import { familyOf, isLakeLayout } from '../../../src/core/event/family';
import { failed, outcomeOf } from '../../../src/core/event/outcome';
import { type Json, recordOf } from '../../support/buildRecord';

type Overrides = { readonly [name: string]: Json | undefined };

const bare = { eventType: undefined, eventCategory: undefined };

describe('the family of an event', () => {
  const families: readonly (readonly [Overrides, string])[] = [
    [{}, 'call'],
    [bare, 'call'],
    [{ eventType: 'SomethingNew' }, 'call'],
    [{ eventType: 'AwsServiceEvent' }, 'service'],
    [{ eventType: 'AwsConsoleSignIn' }, 'sign-in'],
    [{ eventType: 'AwsVpceEvent' }, 'network'],
    [{ eventType: 'AwsVpceEvents' }, 'network'],
    [{ eventType: 'AwsCloudTrailInsight' }, 'insight'],
    [{ eventType: 'AwsAggregatedEvent' }, 'aggregated'],
    [{ eventType: 'ActivityLog' }, 'lake'],
    [{ eventType: 'AwsConfigurationItem' }, 'lake'],
    [{ ...bare, eventCategory: 'Insight' }, 'insight'],
    [{ ...bare, eventCategory: 'Aggregated' }, 'aggregated'],
    [{ ...bare, eventCategory: 'Evidence' }, 'lake'],
    [{ ...bare, insightDetails: {} }, 'insight'],
    [{ ...bare, timeWindow: {} }, 'aggregated'],
    // The type says more than the category, and both more than members.
    [{ eventType: 'AwsApiCall', eventCategory: 'Insight', insightDetails: {} }, 'call'],
    [{ eventType: undefined, eventCategory: 'Aggregated', insightDetails: {} }, 'aggregated'],
  ];
  for (const [overrides, family] of families) {
    it(`${JSON.stringify(overrides)} is ${family}`, () => assert.equal(familyOf(recordOf(overrides)), family));
  }

  it('is one thing, its layout in CloudTrail Lake another', () => {
    const flat = recordOf({ eventType: 'AwsCloudTrailInsight', insightSource: 's3.amazonaws.com' });
    assert.deepEqual([familyOf(flat), isLakeLayout(flat)], ['insight', true]);
    assert.equal(isLakeLayout(recordOf({ eventType: 'AwsCloudTrailInsight', insightDetails: {} })), false);
    assert.equal(isLakeLayout(recordOf({ eventType: 'ActivityLog' })), true);
    assert.equal(isLakeLayout(recordOf()), false);
  });
});

describe('the outcome of an event', () => {
  it('is no failure where the error says that the call would have worked', () => {
    for (const errorCode of ['Client.DryRunOperation', 'DryRunOperation', 'DryRunOperationException']) {
      const trial = recordOf({ errorCode, errorMessage: 'Request would have succeeded' });
      assert.deepEqual([outcomeOf(trial), failed(trial)], ['dry-run', false], errorCode);
    }
    const refused = recordOf({
      errorCode: 'Client.UnauthorizedOperation',
      requestParameters: { dryRun: true },
    });
    assert.equal(outcomeOf(refused), 'failed');
  });

  const signIn = { eventType: 'AwsConsoleSignIn', eventName: 'ConsoleLogin' };
  it('is a failure by code, by message, and by the answer to a sign-in', () => {
    assert.equal(failed(recordOf()), false);
    assert.equal(failed(recordOf({ errorCode: 'X' })), true);
    assert.equal(failed(recordOf({ errorMessage: 'X' })), true);
    assert.equal(failed(recordOf({ errorCode: '', errorMessage: null })), false);
    assert.equal(failed(recordOf({ ...signIn, responseElements: { ConsoleLogin: 'Failure' } })), true);
  });

  it('of a sign-in is what is said of that very action', () => {
    assert.equal(failed(recordOf({ ...signIn, responseElements: { ConsoleLogin: 'Success' } })), false);
    assert.equal(failed(recordOf({ ...signIn, responseElements: { CheckMfa: 'Failure' } })), false);
    assert.equal(failed(recordOf({ ...signIn, eventName: undefined, responseElements: 'Failure' })), false);
    const untyped = { eventType: undefined, eventSource: 'signin.amazonaws.com', eventName: 'SwitchRole' };
    assert.equal(failed(recordOf({ ...untyped, responseElements: { SwitchRole: 'Failure' } })), true);
    assert.equal(failed(recordOf({ responseElements: { DescribeMesh: 'Failure' } })), false);
  });

  it('of a step of a sign-in to Identity Center is what the service tells of it', () => {
    for (const eventName of ['CredentialChallenge', 'CredentialVerification', 'UserAuthentication']) {
      const step = { eventType: 'AwsServiceEvent', eventSource: 'signin.amazonaws.com', eventName };
      const told = (outcome: string) => outcomeOf(recordOf({ ...step, serviceEventDetails: { [eventName]: outcome } }));
      assert.deepEqual([told('Failure'), told('Success'), told('')], ['failed', 'succeeded', 'unknown'], eventName);
      assert.equal(outcomeOf(recordOf({ ...step, serviceEventDetails: undefined })), 'unknown', eventName);
    }
  });

  it('of a sign-in is unknown where the answer is missing, and nothing else tells that it failed', () => {
    for (const responseElements of [undefined, null, {}, { CheckMfa: 'Success' }, { ConsoleLogin: 'Other' }]) {
      assert.equal(outcomeOf(recordOf({ ...signIn, responseElements })), 'unknown', JSON.stringify(responseElements));
    }
    assert.equal(outcomeOf(recordOf({ ...signIn, responseElements: null, errorMessage: 'No' })), 'failed');
    assert.equal(outcomeOf(recordOf({ ...signIn, responseElements: { ConsoleLogin: 'Success' } })), 'succeeded');
    const untyped = { eventType: undefined, eventSource: 'signin.amazonaws.com', eventName: 'ConsoleLogin' };
    assert.equal(outcomeOf(recordOf(untyped)), 'unknown');
    const call = { eventType: 'AwsApiCall', eventSource: 'signin.amazonaws.com', eventName: 'CreateOAuth2Token' };
    assert.equal(outcomeOf(recordOf({ ...call, responseElements: null })), 'succeeded');
    assert.equal(outcomeOf(recordOf({ responseElements: null })), 'succeeded');
  });
});
