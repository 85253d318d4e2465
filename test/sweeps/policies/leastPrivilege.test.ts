import assert from 'node:assert/strict';
import { setOf, setOfTexts } from '../../support/chainLogs';
import { assertGolden } from '../../support/golden';
import { incidentTexts } from '../../support/incident';
import { policyOf } from '../../support/policies';

const object = (key: string) => ({
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  requestParameters: { bucketName: 'logs', key },
});

describe('the notes on a policy', () => {
  it('say when IAM would not take a policy of that length', () => {
    const many = Array.from({ length: 200 }, (_, at) => object(`a/long/name/of/an/object/number/${at}`));
    assert.match(policyOf(setOf(many)).notes, /a managed policy may have 6,144/);
  });
});

describe('the policy of the invented incident', () => {
  it('and the notes on it are as reviewed', () => {
    const { text = '', notes } = policyOf(setOfTexts(...incidentTexts().values()));
    assertGolden('policies', 'incident.golden.json', text);
    assertGolden('policies', 'incident.golden.md', notes);
  });
});
