import assert from 'node:assert/strict';
import { candidates, nearest } from '../../../src/core/event/nearest';
import { isDocumentationAccount, isSample } from '../../../src/core/event/sample';
import { isPlaceholder } from '../../../src/core/facts/facts';
import { type Json, recordOf } from '../../support/buildRecord';

/** An event of nobody's documentation. */
const real = {
  userIdentity: { type: 'IAMUser', principalId: 'AIDAJQWERTY23HJKLM456', accountId: '482915037766' },
  recipientAccountId: '482915037766',
  sourceIPAddress: '52.94.76.10',
};

describe('a sample', () => {
  it('is an event with an account, an address or an id of documentation', () => {
    const sample = (overrides: { readonly [name: string]: Json }) => isSample(recordOf({ ...real, ...overrides }));
    assert.equal(sample({}), false);
    assert.equal(sample({ recipientAccountId: '111122223333' }), true);
    assert.equal(sample({ accountId: '123456789012' }), true);
    assert.equal(sample({ userIdentity: { accountId: 444455556666 } }), true);
    assert.equal(sample({ userIdentity: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } }), true);
    assert.equal(sample({ userIdentity: { arn: 'arn:aws:iam::482915037766:user/EX_USER' } }), true);
    assert.equal(sample({ requestID: 'EXAMPLE-1' }), true);
    assert.equal(sample({ eventID: 'ex_1' }), true);
    for (const address of ['192.0.2.1', '198.51.100.9', '203.0.113.7', '2001:DB8::1']) {
      assert.equal(sample({ sourceIPAddress: address }), true, address);
    }
    assert.equal(sample({ sourceIPAddress: '192.0.21.1' }), false);
  });

  it('has accounts whose digits count up, stay the same, or come in pairs or fours', () => {
    for (const account of [
      '123456789012',
      '0123456789',
      '999999999999',
      '112233445566',
      '111122223333',
      '444455556666',
    ]) {
      assert.equal(isDocumentationAccount(account), true, account);
    }
    for (const account of ['482915037766', '111122223334', '112233445567', '', undefined]) {
      assert.equal(isDocumentationAccount(account), false, account);
    }
  });

  it('has texts in the place of values', () => {
    for (const text of [
      'AKIAEXAMPLE',
      '<account>',
      '{id}',
      '$ID',
      'EX_1',
      'your-bucket',
      '****',
      'some words',
      'redacted',
    ]) {
      assert.equal(isPlaceholder(text), true, text);
    }
    for (const text of ['us-east-1', '7', '203.0.113.7', 'AKIA2OGYBAH6']) {
      assert.equal(isPlaceholder(text), false, text);
    }
  });
});

describe('the one name that another was meant to be', () => {
  const known = candidates(['awsRegion', 'eventID', 'eventName', 'managementEvent', 'userIdentity', 'readOnly']);

  it('is the same but for case, the prefix and punctuation', () => {
    assert.equal(nearest('EVENT_ID', known), 'eventID');
    assert.equal(nearest('region', known), 'awsRegion');
    assert.equal(nearest('AwsRegion', known), 'awsRegion');
  });

  it('is a letter away in a word of six, two in one of twelve', () => {
    for (const slip of ['evntName', 'eventNme', 'eventNaame', 'evenntName', 'eventNmae', 'eventMame']) {
      assert.equal(nearest(slip, known), 'eventName', slip);
    }
    assert.equal(nearest('evntNme', known), undefined);
    for (const slip of ['managmentEvnt', 'managementEvnetx', 'mangaementEvetn', 'xmanagementEventx']) {
      assert.equal(nearest(slip, known), 'managementEvent', slip);
    }
    assert.equal(nearest('mangmntEvnt', known), undefined);
  });

  it('is none where several or no candidates come into question, or the word is too short or too long', () => {
    assert.equal(nearest('itemA1', candidates(['itemB1', 'itemC1'])), undefined);
    assert.equal(nearest('a_b', candidates(['ab', 'aB'])), undefined);
    assert.equal(nearest('typ', candidates(['type'])), undefined);
    assert.equal(nearest('something', known), undefined);
    assert.equal(nearest(`managementEvent${'-'.repeat(60)}`, known), undefined);
  });
});
