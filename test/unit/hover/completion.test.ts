import assert from 'node:assert/strict';
import { applyEdits, completionsAt, read } from '../../../src/core';

import { recordText } from '../../support/hover';

describe('completion', () => {
  it('offers the names a record lacks, with the fitting quotes and colon', () => {
    const names = labels(recordText({ '¦': 0 }));
    assert.ok(names.includes('tlsDetails') && names.includes('sharedEventID'));
    assert.ok(!names.includes('eventTime'), 'it has that one');
    assert.ok(!names.includes('timeWindow'), 'that is for aggregated events');
  });
  it('offers names of nested objects', () => {
    const names = labels(
      recordText({ userIdentity: { type: 'IAMUser', sessionContext: { attributes: { 'mfa¦': '' } } } }),
    );
    assert.deepEqual(names, ['creationDate', 'mfaAuthenticated']);
    assert.deepEqual(labels(recordText({ resources: [{ '¦': '' }] })), ['ARN', 'ARNPrefix', 'accountId', 'type']);
  });
  it('offers nothing in parts that services define, and nothing outside of records', () => {
    assert.deepEqual(labels(recordText({ requestParameters: { filter: { '¦': '' } } })), []);
    assert.deepEqual(labels(`{"Records":[${recordText()}] ¦}`), []);
    assert.deepEqual(labels('{"a": "¦"}'), []);
  });
  it('offers members of service events for their service only', () => {
    const kms = { eventSource: 'kms.amazonaws.com', eventType: 'AwsServiceEvent', serviceEventDetails: { '¦': '' } };
    assert.ok(labels(recordText(kms)).includes('rotationType'));
    assert.ok(!labels(recordText(kms)).includes('eventStatus'));
  });
  it('offers known values, services, Regions and the actions of the service', () => {
    assert.ok(labels(recordText({ eventType: '¦' })).includes('AwsServiceEvent'));
    assert.ok(labels(recordText({ eventSource: 'app¦' })).includes('appmesh.amazonaws.com'));
    assert.ok(labels(recordText({ awsRegion: '¦' })).includes('eu-central-1'));
    const actions = labels(recordText({ eventName: '¦' }));
    assert.ok(actions.includes('CreateVirtualNode') && !actions.includes('PutRule'));
  });
  it('writes booleans without quotes and strings with them', () => {
    assert.deepEqual(newTexts(recordText().replace('"readOnly":false', '"readOnly":f¦alse')), ['true', 'false']);
    assert.ok(newTexts(recordText({ eventCategory: '¦' })).includes('"Data"'));
  });
  it('completes values that are missing altogether', () => {
    const marked = recordText().replace('"eventCategory":"Management"', '"eventCategory": ¦');
    assert.ok(newTexts(marked).includes('"Insight"'));
  });
  it('replaces what is there, so that the record stays whole', () => {
    const marked = recordText({ awsRegion: 'eu-¦' });
    const text = marked.replace('¦', '');
    const found = completionsAt(read(text), marked.indexOf('¦')).find(({ label }) => label === 'eu-west-3');
    assert.ok(found);
    const changed = JSON.parse(applyEdits(text, [{ span: found.span, newText: found.newText }])) as {
      awsRegion: string;
    };
    assert.equal(changed.awsRegion, 'eu-west-3');
  });
  it('explains what it offers', () => {
    const [first] = offers(recordText({ 'tls¦': 0 })).filter(({ label }) => label === 'tlsDetails');
    assert.match(first?.documentation ?? '', /encrypted/);
    assert.equal(first?.detail, 'object');
  });
  it('keeps out of records inside strings, where quotes would need escapes', () => {
    assert.deepEqual(labels(`{"Events":[{"CloudTrailEvent":${JSON.stringify(recordText({ 'tls¦': 0 }))}}]}`), []);
  });
});

function offers(marked: string) {
  return completionsAt(read(marked.replace('¦', '')), marked.indexOf('¦'));
}

function labels(marked: string): string[] {
  return offers(marked).map(({ label }) => label);
}

function newTexts(marked: string): string[] {
  return offers(marked).map(({ newText }) => newText);
}
