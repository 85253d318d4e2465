import assert from 'node:assert/strict';
import { setOf, setOfTexts } from '../support/chainLogs';
import { incidentTexts } from '../support/incident';
import { policyOf } from '../support/policies';
import { answerOf } from '../support/simulator';

const caller = { principal: 'arn:aws:iam::111122223333:user/Mary_Major', account: '111122223333' };

/** What is asked of IAM must name one resource, so wildcards of a policy are taken for some name. */
const someOf = (resource: string) => (resource === '*' ? '*' : resource.replaceAll('*', 'x').replaceAll('?', 'x'));

describe('policies as IAM reads them', () => {
  it('of the invented incident are valid, and name for each action only what it acts on', async () => {
    const { text = '', statements } = policyOf(setOfTexts(...incidentTexts().values()));
    assert.ok(statements.length > 10);
    for (const { Action, Resource = [] } of statements) {
      for (const [action, resource] of Action.flatMap((one) => Resource.map((other) => [one, other] as const))) {
        const answer = await answerOf(text, { ...caller, action, resource: someOf(resource) });
        assert.equal(answer, 'Allowed', `${action} on ${resource}`);
      }
    }
  });

  it('allow an object whose name is a wildcard, and no other', async () => {
    const events = ['*', '???', `${'$'}{aws:username}`].map((key) => ({
      eventSource: 's3.amazonaws.com',
      eventName: 'GetObject',
      requestParameters: { bucketName: 'logs', key },
    }));
    const { text = '' } = policyOf(setOf(events));
    for (const key of ['abc', 'Mary_Major', 'a/b', 'a']) {
      const answer = await answerOf(text, { ...caller, action: 's3:GetObject', resource: `arn:aws:s3:::logs/${key}` });
      assert.equal(answer, 'ImplicitlyDenied', key);
    }
  });
});
