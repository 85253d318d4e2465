import assert from 'node:assert/strict';
import { Chains, drain } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { assuming, at, callerOf, chainsOfText, deed, rowOf, session, setOfTexts } from '../../support/chainLogs';
import { originInWords } from '../../support/originInWords';

const user = {
  type: 'IAMUser',
  principalId: 'AIDAMARY',
  arn: 'arn:aws:iam::111122223333:user/mary',
  accountId: '111122223333',
  userName: 'mary',
};
const withKey = { ...user, accessKeyId: 'AKIAMARY' };
const role = session('111122223333', 'worker', 20);

describe('the origin of credentials', () => {
  it('is told by the copy that is whole, whichever log it stands in', () => {
    const made = buildRecord(
      deed('made', 10, withKey, {
        eventSource: 'iam.amazonaws.com',
        eventName: 'CreateAccessKey',
        responseElements: { accessKey: { accessKeyId: 'AKIANEW' } },
      }),
    );
    const use = buildRecord(deed('use', 30, { ...user, accessKeyId: 'AKIANEW' }));
    const damaged = made.replace('"awsRegion":', '"awsRegion"');
    const chains = drain(Chains.of(setOfTexts(`{"Records":[${damaged}]}`, `{"Records":[${made},${use}]}`)));
    const origin = chains.originOf(rowOf(chains, 'use'));
    assert.equal(origin.kind === 'issued' && origin.link.issuer, 1);
  });

  it('is read from damaged events as from sound ones', () => {
    const use = { eventID: 'use', eventTime: at(30), userIdentity: callerOf(role) };
    const log = [assuming('role', role, withKey), use].map((event) =>
      JSON.stringify({ eventVersion: '1.08', ...event }),
    );
    const text = `{"Records":[${log.join(',').replaceAll(',"eventTime"', '"eventTime"')}]}`;
    assert.equal(originInWords(chainsOfText(text), 'use'), 'role certain access-key same-session');
  });
});
