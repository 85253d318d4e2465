import assert from 'node:assert/strict';
import { facetsWith, identityOf } from '../../src/core';
import { type Json, recordOf } from '../support/buildRecord';

type Fields = { readonly [name: string]: Json | undefined };

function identity(userIdentity: Json | undefined, rest: Fields = {}) {
  return identityOf(recordOf({ userIdentity, ...rest }));
}

describe('identityOf says who acted', () => {
  it('names the root user by account', () => {
    const found = identity({ type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333' });
    assert.deepEqual(found, {
      kind: 'root',
      label: 'root of account 111122223333',
      group: 'root of account 111122223333',
      accountId: '111122223333',
    });
  });

  it('names a user, also from the ARN alone', () => {
    assert.equal(identity({ type: 'IAMUser', userName: 'Mary_Major' }).label, 'user Mary_Major');
    const arn = 'arn:aws:iam::111122223333:user/division/Mary_Major';
    assert.equal(identity({ type: 'IAMUser', arn }).label, 'user Mary_Major');
    assert.equal(identity({ type: 'IAMUser', arn }).accountId, '111122223333');
    assert.equal(identity({ type: 'IAMUser', principalId: 'AIDAEXAMPLE' }).label, 'user AIDAEXAMPLE');
  });

  it('calls nobody a user whose name is hidden, since there may be none of that name, unless something else tells who it was', () => {
    const userName = 'HIDDEN_DUE_TO_SECURITY_REASONS';
    const hidden = 'unnamed caller (user name hidden)';
    const nameless = { kind: 'unknown', label: hidden, group: hidden, nobody: true };
    for (const type of ['IAMUser', 'Unknown', 'SAMLUser', 'WebIdentityUser', 'Directory', undefined]) {
      assert.deepEqual(identity({ type, userName }), nameless);
    }
    const arn = 'arn:aws:iam::111122223333:user/ann';
    assert.equal(identity({ type: 'IAMUser', userName, arn }).label, 'user ann');
    assert.equal(identity({ type: 'IAMUser', userName, arn: 'x' }).label, hidden);
    assert.equal(
      identity({ type: 'IdentityCenterUser', userName, principalId: 'd89' }).label,
      'Identity Center user d89',
    );
    assert.equal(facetsWith(['identity'])[0]?.keysOf(recordOf({ userIdentity: { userName } })).length, 0);
  });

  it('names a role and its session, and who called in its name', () => {
    const found = identity({
      type: 'AssumedRole',
      principalId: 'AKIAIOSFODNN7EXAMPLE:d060be4a',
      arn: 'arn:aws:sts::123456789012:assumed-role/TaskRole/d060be4a',
      accountId: '123456789012',
      invokedBy: 'appmesh.amazonaws.com',
    });
    assert.deepEqual(found, {
      kind: 'role',
      label: 'role TaskRole (session d060be4a)',
      group: 'role TaskRole',
      session: 'd060be4a',
      accountId: '123456789012',
      invokedBy: 'appmesh.amazonaws.com',
    });
  });

  it('copes with an assumed role whose ARN lacks the session or is missing', () => {
    const odd = {
      type: 'AssumedRole',
      principalId: 'EX_PRINCIPAL_ID',
      arn: 'arn:aws:iam::111122223333:assumed-role/r',
    };
    assert.equal(identity(odd).label, 'role r');
    assert.equal(
      identity({ type: 'AssumedRole', principalId: 'AROAEXAMPLE:me' }).label,
      'role AROAEXAMPLE (session me)',
    );
    const issued = { type: 'AssumedRole', sessionContext: { sessionIssuer: { userName: 'MyRole' } } };
    assert.equal(identity(issued).label, 'role MyRole');
    assert.equal(identity({ type: 'AssumedRole' }).label, 'role ?');
  });

  it('names an AWS service, and a service event without a type', () => {
    const service = identity({ type: 'AWSService', invokedBy: 'ecs.amazonaws.com' });
    assert.deepEqual([service.kind, service.label], ['service', 'AWS service ecs.amazonaws.com']);
    const event = { eventType: 'AwsServiceEvent', eventSource: 'kms.amazonaws.com' };
    const untyped = identity({ accountId: '111122223333', invokedBy: 'AWS Internal' }, event);
    assert.equal(untyped.label, 'AWS Internal');
    assert.equal(untyped.onBehalfOf, 'account 111122223333');
    assert.equal(identity({ accountId: '111122223333' }, event).label, 'AWS service kms.amazonaws.com');
  });

  it('calls AWS itself what CloudTrail calls it, which is the name of no service', () => {
    const inside = { sourceIPAddress: 'AWS Internal' };
    for (const found of [
      identity({ type: 'AWSService', invokedBy: 'AWS Internal' }),
      identity({ invokedBy: 'AWS Internal' }),
      identity(undefined, { ...inside, eventType: 'AwsServiceEvent' }),
    ]) {
      assert.deepEqual([found.kind, found.label, found.group], ['service', 'AWS Internal', 'AWS Internal']);
    }
    // The proxy of the console is inside AWS as well, and calls for somebody.
    assert.equal(identity({ type: 'IAMUser', userName: 'ann' }, inside).label, 'user ann');
    assert.equal(identity(undefined, inside).label, 'unnamed caller');
  });

  it('names whom a service event names beside the service that reports it', () => {
    const found = identity({ userName: 'ann' }, { eventType: 'AwsServiceEvent', eventSource: 'signin.amazonaws.com' });
    assert.equal(found.label, 'user or session ann');
  });

  it('names Identity Center, federated and web identities', () => {
    const center = identity({ type: 'IdentityCenterUser', onBehalfOf: { userId: '544894e8-80c1' } });
    assert.equal(center.label, 'Identity Center user 544894e8-80c1');
    assert.equal(center.onBehalfOf, undefined);
    const federated = { type: 'FederatedUser', arn: 'arn:aws:sts::111122223333:federated-user/Pat' };
    assert.equal(identity(federated).label, 'federated user Pat');
    const web = { type: 'WebIdentityUser', userName: 'uid', identityProvider: 'accounts.google.com' };
    assert.equal(identity(web).label, 'web identity uid of accounts.google.com');
    assert.equal(identity({ type: 'SAMLUser', principalId: 'qualifier:pat' }).label, 'SAML user pat');
  });

  it('takes the next best name where the usual one is missing', () => {
    const labels: readonly (readonly [Fields, string])[] = [
      [{ type: 'Root' }, 'root user'],
      [{ type: 'IAMUser' }, 'user ?'],
      [{ type: 'Role', arn: 'arn:aws:iam::111122223333:role/path/Deploy' }, 'role Deploy'],
      [{ type: 'Role', userName: 'Deploy' }, 'role Deploy'],
      [{ type: 'Role', principalId: 'AROAEXAMPLE:x' }, 'role AROAEXAMPLE'],
      [{ type: 'Role' }, 'role ?'],
      [{ type: 'AssumedRole', sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::1:role/p/Own' } } }, 'role Own'],
      [{ type: 'FederatedUser', principalId: '111122223333:Pat' }, 'federated user Pat'],
      [{ type: 'FederatedUser', userName: 'Pat' }, 'federated user Pat'],
      [{ type: 'FederatedUser' }, 'federated user ?'],
      [{ type: 'Directory', userName: 'pat' }, 'directory user pat'],
      [{ type: 'Directory', principalId: 'S-1-1' }, 'directory user S-1-1'],
      [{ type: 'Directory' }, 'directory user ?'],
      [{ type: 'AWSService' }, 'AWS service appmesh.amazonaws.com'],
      [{ type: 'AWSAccount', principalId: 'AIDAEXAMPLE' }, 'another account, AIDAEXAMPLE'],
      [{ type: 'AWSAccount' }, 'another account'],
      [{ type: 'IdentityCenterUser', userName: 'pat' }, 'Identity Center user pat'],
      [{ type: 'IdentityCenterUser', principalId: 'p-1' }, 'Identity Center user p-1'],
      [{ type: 'IdentityCenterUser' }, 'Identity Center user'],
      [{ type: 'SAMLUser' }, 'SAML user ?'],
      [{ type: 'SAMLUser', userName: 'pat', identityProvider: 'idp' }, 'SAML user pat of idp'],
      [{ type: 'WebIdentityUser', principalId: 'accounts.google.com:uid' }, 'web identity uid'],
      [{ type: 'WebIdentityUser' }, 'web identity ?'],
      [{ type: 'Unknown', arn: 'arn:aws:iam::111122223333:thing/x' }, 'identity thing/x of unknown type'],
      [{ type: 'Unknown', userName: 'erin' }, 'identity erin of unknown type'],
      [{ type: 'Unknown', userName: 'erin', onBehalfOf: { userId: 'd89' } }, 'identity erin of unknown type'],
      [
        { type: 'Unknown', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS', onBehalfOf: { userId: 'd89' } },
        'identity d89 of unknown type',
      ],
      [{ userName: 'night-shift' }, 'user or session night-shift'],
    ];
    assert.deepEqual(
      labels.map(([fields]) => identity(fields).label),
      labels.map(([, label]) => label),
    );
    const bare = recordOf({ eventSource: undefined, userIdentity: { type: 'AWSService' } });
    assert.equal(identityOf(bare).label, 'an AWS service');
  });

  it('says for whom a role acted', () => {
    const arn = 'arn:aws:sts::111122223333:assumed-role/R/s';
    const found = identity({ type: 'AssumedRole', arn, onBehalfOf: { userId: '544894e8' } });
    assert.equal(found.onBehalfOf, 'Identity Center user 544894e8');
  });

  it('tells another account from the own one and from nobody', () => {
    assert.equal(identity({ type: 'AWSAccount', accountId: '444455556666' }).label, 'another account, 444455556666');
    assert.equal(identity({ type: 'AWSAccount', accountId: '111122223333' }).label, 'account 111122223333');
    assert.equal(identity({ type: 'AWSAccount', accountId: 'ANONYMOUS_PRINCIPAL' }).kind, 'anonymous');
    assert.equal(identity({ type: 'AWSAccount', principalId: 'anonymous', accountId: '' }).kind, 'anonymous');
  });

  it('tells what is left where the identity is missing or odd', () => {
    for (const odd of [undefined, null, 'Mary', [], {}, { type: 7 }, { type: 'Unknown' }, { type: 'toString' }]) {
      const found = identity(odd);
      assert.equal(found.kind, 'unknown', JSON.stringify(odd));
      assert.match(found.label, /^un(named caller$|known identity of type )/);
    }
    assert.equal(identity({ type: 'Robot', userName: 'R2' }).label, 'identity R2 of type Robot');
    assert.equal(identity({ arn: 'arn:aws:iam::111122223333:user/Mary' }).label, 'user Mary');
  });
});
