import assert from 'node:assert/strict';
import { eventSentence } from '../../../src/core';
import { recordOf } from '../../support/buildRecord';
import { markdownAt, recordText } from '../../support/hover';

const kms = { eventSource: 'kms.amazonaws.com' };

describe('rotations of KMS keys', () => {
  it('are reported by KMS, and asked for by somebody where they are on demand', () => {
    const reported = { ...kms, eventName: '¦RotateKey', eventType: 'AwsServiceEvent' };
    assert.match(markdownAt(recordText(reported)), /\n\nReported by KMS itself\.\n/);
    const asked = markdownAt(recordText({ ...kms, eventName: '¦RotateKeyOnDemand' }));
    assert.match(asked, /^\*\*`RotateKeyOnDemand`\*\* of KMS: Asks KMS to give a key new material at once/);
    const requestParameters = { keyId: 'k1' };
    const sentence = eventSentence(recordOf({ ...kms, eventName: 'RotateKeyOnDemand', requestParameters }));
    assert.match(sentence, /started a rotation of KMS key k1 on demand in KMS/);
  });

  it('say no circumstance of a call of which there is no table as a part of what it was about', () => {
    const requestParameters = { keyId: 'k1' };
    const sentence = eventSentence(recordOf({ ...kms, eventName: 'UpdateKeyOnDemand', requestParameters }));
    assert.match(sentence, /updated key on demand \(KMS key k1\) in KMS/);
  });
});
