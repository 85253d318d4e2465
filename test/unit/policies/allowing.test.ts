import assert from 'node:assert/strict';
import { allowing, statementText } from '../../../src/core';
import { type Json, recordOf } from '../../support/buildRecord';
import { refused, tables } from '../../support/policies';

function resourcesOf(errorMessage: string, fields: { readonly [name: string]: Json | undefined } = {}) {
  return allowing(refused(errorMessage, fields), tables)?.statement?.Resource;
}

const said = (action: string, on: string, because = `no identity-based policy allows the ${action} action`) =>
  `User: arn:aws:iam::111122223333:user/bob is not authorized to perform: ${action} on resource: ${on} because ${because}`;

describe('the statement that would allow a refused call', () => {
  it('is none for calls that succeeded, failed otherwise, or had wrong credentials', () => {
    for (const errorCode of [
      undefined,
      'NoSuchBucket',
      'ThrottlingException',
      'InvalidClientTokenId',
      'ExpiredToken',
    ]) {
      assert.equal(allowing(recordOf({ errorCode }), tables), undefined, errorCode);
    }
  });

  it('is none where a policy denies outright, and says which kind', () => {
    const denied = said('s3:GetObject', 'arn:aws:s3:::b/k', 'x').replace(
      ' because x',
      ' with an explicit deny in a service control policy',
    );
    const found = allowing(refused(denied), tables);
    assert.equal(found?.statement, undefined);
    assert.match(found?.caveats.join(' ') ?? '', /service control policy .* denies it outright/);
  });

  it('takes the action and the resource from the event where the message tells nothing', () => {
    const event = recordOf({
      eventSource: 's3.amazonaws.com',
      eventName: 'HeadObject',
      errorCode: 'AccessDenied',
      errorMessage: 'Access Denied',
      requestParameters: { bucketName: 'logs', key: 'a/b.txt' },
    });
    const { Action, Resource } = allowing(event, tables)?.statement ?? {};
    assert.deepEqual([Action, Resource], [['s3:GetObject'], ['arn:aws:s3:::logs/a/b.txt']]);
  });

  it('is about the action that was missing, where that is another one than was called', () => {
    const role = 'arn:aws:iam::111122223333:role/Runner';
    const message = said(
      'lambda:CreateFunction',
      'arn:aws:lambda:us-west-2:111122223333:function:f',
      'no identity-based policy allows the iam:PassRole action',
    );
    const found = allowing(refused(message, { requestParameters: { functionName: 'f', role } }), tables);
    assert.deepEqual([found?.statement?.Action, found?.statement?.Resource], [['iam:PassRole'], [role]]);
  });

  it('names whom it allows something in policies of resources, and no resource in trust policies', () => {
    const sessionIssuer = { type: 'Role', arn: 'arn:aws:iam::111122223333:role/Deploy', userName: 'Deploy' };
    const userIdentity = { type: 'AssumedRole', sessionContext: { sessionIssuer } };
    const role = 'arn:aws:iam::444455556666:role/Audit';
    const trust = allowing(
      refused(said('sts:AssumeRole', role, 'no trust policy allows the sts:AssumeRole action'), { userIdentity }),
      tables,
    );
    assert.deepEqual(trust?.statement, {
      Effect: 'Allow',
      Principal: { AWS: sessionIssuer.arn },
      Action: ['sts:AssumeRole'],
    });
    const own = said(
      'sqs:SendMessage',
      'arn:aws:sqs:us-west-2:444455556666:q',
      'no resource-based policy allows the sqs:SendMessage action',
    );
    assert.deepEqual(allowing(refused(own, { userIdentity }), tables)?.statement?.Principal, {
      AWS: sessionIssuer.arn,
    });
  });

  it('belongs, where the policies of the caller lack it, in one of theirs, named as IAM allows', () => {
    const place = (userIdentity: { readonly [name: string]: Json | undefined }) =>
      allowing(refused(said('s3:GetObject', 'arn:aws:s3:::b/k'), { userIdentity }), tables)?.caveats[0];
    const session = (arn: string) => ({ type: 'AssumedRole', sessionContext: { sessionIssuer: { arn } } });
    const of = (whose: string) => `It belongs in an identity-based policy of ${whose}.`;
    assert.equal(place({ type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/team/bob' }), of('user bob'));
    assert.equal(place(session('arn:aws:iam::111122223333:role/app/Deploy')), of('role Deploy'));
    assert.equal(place({ arn: 'arn:aws:sts::111122223333:assumed-role/Web/i-0123' }), of('role Web'));
    assert.equal(
      place(session('arn:aws:iam::111122223333:role/aws-reserved/AWSReservedSSO_Admin_0123456789abcdef')),
      'It belongs in permission set Admin of IAM Identity Center, which writes the policies of role AWSReservedSSO_Admin_0123456789abcdef.',
    );
    for (const name of ['[x](command:y)', 'a'.repeat(65), 'a b', '$(zap)', 'a\u202eb']) {
      assert.equal(place(session(`arn:aws:iam::111122223333:role/${name}`)), of('the caller'), name);
    }
    assert.equal(place({ type: 'AWSAccount' }), of('the caller'));
  });

  it('is as wide as what AWS asked for, and says so', () => {
    const every = 'arn:aws:ec2:us-west-2:111122223333:instance/*';
    const found = allowing(
      refused(said('ec2:GetPasswordData', every), { requestParameters: { instanceId: 'i-1' } }),
      tables,
    );
    assert.deepEqual(found?.statement?.Resource, [every]);
    assert.match(found?.caveats.join(' ') ?? '', /a wildcard for instance/);
  });

  it('allows nothing that a hostile name could want', () => {
    const wild = { requestParameters: { roleName: '*' } };
    assert.deepEqual(
      resourcesOf(said('iam:GetRole', 'arn:aws:iam::111122223333:role/*'), wild),
      ['arn:aws:iam::111122223333:role/*'].map((arn) => arn.replace('*', '$'.concat('{*}'))),
    );
    assert.deepEqual(resourcesOf(said('s3:GetObject', 'arn:aws:s3:::b/*')), ['arn:aws:s3:::b/$'.concat('{*}')]);
    assert.deepEqual(resourcesOf(said('s3:GetObject', 'arn:aws:s3:::b/a?$'.concat('{aws:username}'))), [
      'arn:aws:s3:::b/a$'.concat('{?}$', '{$}{aws:username}'),
    ]);
    assert.equal(allowing(refused(said('iam:*', '*')), tables)?.statement, undefined);
    assert.equal(allowing(refused(said('s3:NoSuchAction', '*')), tables)?.statement, undefined);
  });

  it('shows characters that nobody sees', () => {
    const hidden = allowing(refused(said('s3:GetObject', 'arn:aws:s3:::b/a\u202eb')), tables)?.statement;
    assert.ok(hidden && statementText(hidden).includes('a\\u202eb'));
    assert.deepEqual(hidden && JSON.parse(statementText(hidden)).Resource, 'arn:aws:s3:::b/a\u202eb');
  });
});
