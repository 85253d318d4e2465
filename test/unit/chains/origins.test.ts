import assert from 'node:assert/strict';
import { drain, issuersOf, originText, usesOf } from '../../../src/core';
import type { Json } from '../../support/buildRecord';
import {
  assuming,
  at,
  callerOf,
  chainsOf,
  deed,
  type Fields,
  idsAt,
  principalOf,
  rowOf,
  session,
} from '../../support/chainLogs';
import { originInWords } from '../../support/originInWords';

const ACCOUNT = '111122223333';
const user = {
  type: 'IAMUser',
  principalId: 'AIDAMARY',
  arn: `arn:aws:iam::${ACCOUNT}:user/mary`,
  accountId: ACCOUNT,
  userName: 'mary',
};
const withKey = { ...user, accessKeyId: 'AKIAMARY' };
const since = (second: number, mfa = 'false') => ({ attributes: { creationDate: at(second), mfaAuthenticated: mfa } });
const role = session(ACCOUNT, 'worker', 20);

const signIn = (eventID: string, second: number, who: Fields[string], fields: Fields = {}): Fields => ({
  eventID,
  eventTime: at(second),
  eventSource: 'signin.amazonaws.com',
  eventName: 'ConsoleLogin',
  eventType: 'AwsConsoleSignIn',
  userIdentity: who,
  requestParameters: null,
  responseElements: { ConsoleLogin: 'Success' },
  ...fields,
});

/** What is told of the event `use` in a log. */
function told(...events: readonly Fields[]): string {
  return originInWords(chainsOf(events), 'use');
}

describe('the origin of credentials', () => {
  it('is the event that gave out the key', () => {
    assert.equal(
      told(assuming('role', role, withKey), deed('use', 30, callerOf(role))),
      'role certain access-key same-session',
    );
  });

  it('is an event of STS that states the key alone', () => {
    const token = { eventSource: 'sts.amazonaws.com', responseElements: { credentials: { accessKeyId: 'ASIATOKEN' } } };
    const temporary = { ...user, accessKeyId: 'ASIATOKEN', sessionContext: since(10, 'true') };
    assert.equal(
      told(deed('token', 10, withKey, { ...token, eventName: 'GetSessionToken' }), deed('use', 30, temporary)),
      'token certain access-key same-session',
    );
    const federated = {
      type: 'FederatedUser',
      principalId: `${ACCOUNT}:bob`,
      arn: `arn:aws:sts::${ACCOUNT}:federated-user/bob`,
      accountId: ACCOUNT,
      accessKeyId: 'ASIATOKEN',
      sessionContext: since(10),
    };
    const responseElements = {
      ...token.responseElements,
      federatedUser: { federatedUserId: `${ACCOUNT}:bob`, arn: federated.arn },
    };
    assert.equal(
      told(
        deed('federation', 10, withKey, { ...token, eventName: 'GetFederationToken', responseElements }),
        deed('use', 30, federated),
      ),
      'federation certain access-key same-session',
    );
  });

  it('is the event that gave out a session of the root user', () => {
    const root = { type: 'Root', principalId: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root`, accountId: ACCOUNT };
    const assumes = deed('root', 10, withKey, {
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRoot',
      requestParameters: { targetPrincipal: ACCOUNT },
      responseElements: { credentials: { accessKeyId: 'ASIAROOT' } },
    });
    assert.equal(
      told(
        assumes,
        deed('use', 30, { ...root, accessKeyId: 'ASIAROOT', sessionContext: { ...since(10), assumedRoot: 'true' } }),
      ),
      'root certain access-key',
    );
  });

  it('is the event that made a key of long standing; without it, the user is the first', () => {
    const made = deed('made', 10, callerOf(role), {
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateAccessKey',
      responseElements: { accessKey: { accessKeyId: 'AKIANEW', userName: 'mary' } },
    });
    assert.equal(told(made, deed('use', 30, { ...user, accessKeyId: 'AKIANEW' })), 'made certain access-key');
    assert.equal(told(made, deed('use', 30, withKey)), 'first user');
    assert.equal(
      told({ ...made, errorCode: 'AccessDenied' }, deed('use', 30, { ...user, accessKeyId: 'AKIANEW' })),
      'first user',
    );
  });

  it('is the sign-in to the console when the session began, whatever keys the console uses', () => {
    const use = (key: string) => deed('use', 60, { ...user, accessKeyId: key, sessionContext: since(10) });
    const earlier = signIn('earlier', 1, user);
    const login = signIn('login', 10, user);
    assert.equal(told(earlier, login, use('ASIAONE')), 'login likely sign-in-start');
    assert.equal(told(earlier, login, use('ASIATWO')), 'login likely sign-in-start');
    assert.equal(told(earlier, use('ASIAONE')), 'absent');
    assert.equal(
      told(signIn('failed', 10, user, { responseElements: { ConsoleLogin: 'Failure' } }), use('ASIAONE')),
      'absent',
    );
  });

  it('is nobody for a sign-in itself', () => {
    assert.equal(told(signIn('before', 5, user), signIn('use', 10, user)), 'first user');
    assert.equal(told(signIn('use', 10, { type: 'Root', principalId: ACCOUNT, accountId: ACCOUNT })), 'first root');
  });

  it('is the switch of roles in the console, and before it whoever switched', () => {
    const inConsole = { ...role, key: 'ASIACONSOLE' };
    const events = [
      signIn('login', 5, user),
      signIn(
        'switch',
        20,
        { type: 'AssumedRole', principalId: principalOf(role), accountId: ACCOUNT },
        {
          eventName: 'SwitchRole',
          responseElements: { SwitchRole: 'Success' },
          additionalEventData: { SwitchFrom: user.arn },
        },
      ),
      deed('use', 30, callerOf(inConsole), { sessionCredentialFromConsole: 'true' }),
    ];
    const chains = chainsOf(events);
    assert.equal(originInWords(chains, 'use'), 'switch likely sign-in-start');
    assert.equal(originInWords(chains, 'switch'), 'login possible arn-before');
    assert.deepEqual(idsAt(chains, drain(usesOf(chains, rowOf(chains, 'login')))), ['switch']);
    assert.deepEqual(idsAt(chains, issuersOf(chains, user.principalId)), ['login']);
    assert.deepEqual(idsAt(chains, issuersOf(chains, user.arn)), ['login']);
  });

  it('is the web identity token, and before it whoever asked for that', () => {
    const web = { type: 'WebIdentityUser', principalId: 'issuer:app:sub', userName: 'sub', identityProvider: 'issuer' };
    const assumes = assuming('web', role, web, {
      eventName: 'AssumeRoleWithWebIdentity',
      requestParameters: { roleArn: `arn:aws:iam::${ACCOUNT}:role/worker`, webIdentityTokenId: 'token-1' },
    });
    const asked = deed('asked', 10, withKey, {
      eventSource: 'sts.amazonaws.com',
      eventName: 'GetWebIdentityToken',
      responseElements: { webIdentityTokenId: 'token-1' },
    });
    const chains = chainsOf([assumes, asked, deed('use', 30, callerOf(role))]);
    assert.equal(originInWords(chains, 'use'), 'web certain access-key same-session');
    assert.equal(originInWords(chains, 'web'), 'asked certain web-identity-token');
    assert.equal(originInWords(chainsOf([assumes]), 'web'), 'first web-identity-user');
  });

  it('is the bearer token of Identity Center', () => {
    const center = {
      type: 'IdentityCenterUser',
      accountId: ACCOUNT,
      onBehalfOf: { userId: 'u-1' },
      credentialId: 'bearer-1',
    };
    const token = deed('token', 10, withKey, {
      eventSource: 'sso-oauth.amazonaws.com',
      eventName: 'CreateTokenWithIAM',
      additionalEventData: { 'identitycenter:CredentialId': 'bearer-1' },
    });
    const use = deed('use', 20, center, { eventSource: 'sso.amazonaws.com', eventName: 'ListAccounts' });
    assert.equal(told(token, use), 'token certain bearer-token');
    assert.equal(told(use), 'absent');
  });

  it('is the role of a service, by the session where no key is stated', () => {
    const service = { type: 'AWSService', invokedBy: 'rds.amazonaws.com' };
    const { accessKeyId: _key, ...keyless } = callerOf(role) as { accessKeyId: string };
    const use = deed('use', 21, { ...keyless, invokedBy: 'rds.amazonaws.com' });
    assert.equal(told(assuming('role', role, service), use), 'role likely session-start');
    assert.equal(told(deed('use', 21, service)), 'first service');
  });

  it('is anybody’s guess where two roles were assumed in one second, and says so', () => {
    const { accessKeyId: _key, ...keyless } = callerOf(role) as { accessKeyId: string };
    const events = [
      assuming('one', { ...role, key: 'ASIAONE' }, withKey),
      assuming('two', { ...role, key: 'ASIATWO' }, withKey),
    ];
    assert.equal(told(...events, deed('use', 21, keyless)), 'one possible session-start several-events; else two');
    assert.equal(
      told(...events, deed('use', 21, callerOf({ ...role, key: 'ASIATWO' }))),
      'two certain access-key same-session',
    );
  });

  it('is no event that gave another key for the session, but for those of the console and of Identity Center', () => {
    const use = deed('use', 30, callerOf({ ...role, key: 'ASIAANOTHER' }));
    assert.equal(told(assuming('role', role, withKey), use), 'absent');
    assert.equal(
      told(assuming('role', role, withKey), { ...use, sessionCredentialFromConsole: 'true' }),
      'role likely session-start other-key',
    );
    const saml = { type: 'SAMLUser', principalId: 'q:mary', userName: 'mary', identityProvider: 'q' };
    assert.equal(
      told(assuming('saml', role, saml, { eventName: 'AssumeRoleWithSAML' }), use),
      'saml likely session-start other-key',
    );
  });

  it('is no session that began at another time, and no key that was given out later', () => {
    const another = { ...role, since: 25, key: '' };
    const { accessKeyId: _key, ...keyless } = callerOf(another) as { accessKeyId: string };
    assert.equal(told(assuming('role', role, withKey), deed('use', 30, keyless)), 'absent');
    assert.equal(
      told(assuming('later', { ...role, since: 3000 }, withKey), deed('use', 30, { ...user, accessKeyId: role.key })),
      'absent',
    );
  });

  it('is no event that gave out the key long after its first use, whenever it is used again', () => {
    const keyed = { ...user, accessKeyId: role.key };
    const again = assuming('later', { ...role, since: 3000 }, withKey);
    assert.equal(told(deed('first', 30, keyed), again, deed('use', 5000, keyed)), 'absent');
    assert.equal(told(again, deed('use', 5000, keyed)), 'later certain access-key');
  });

  it('is less sure where the event names another session for the key', () => {
    const renamed = { ...(callerOf(role) as object), principalId: 'AROAOTHER:one' };
    assert.equal(
      told(assuming('role', role, withKey), deed('use', 30, renamed)),
      'role likely access-key other-session',
    );
  });

  it('is the event that names the same session, where another one gave out the key as well', () => {
    const other = assuming('other', { ...role, name: 'two', since: 25 }, withKey);
    assert.equal(
      told(assuming('role', role, withKey), other, deed('use', 30, callerOf(role))),
      'role certain access-key same-session; else other',
    );
  });

  it('is the event that gave out the key where the beginning of the session is not stated', () => {
    const { sessionContext: _context, ...bare } = callerOf(role) as { readonly [name: string]: Json };
    assert.equal(told(assuming('role', role, withKey), deed('use', 30, bare)), 'role certain access-key');
  });

  it('is the sign-in to Identity Center, if it did not fail', () => {
    const center = { type: 'IdentityCenterUser', accountId: ACCOUNT, onBehalfOf: { userId: 'u-1' } };
    const authentication = (outcome: string) =>
      deed('sign-in', 10, center, {
        eventSource: 'signin.amazonaws.com',
        eventName: 'UserAuthentication',
        serviceEventDetails: { UserAuthentication: outcome },
      });
    const use = deed('use', 20, center, { eventSource: 'sso.amazonaws.com', eventName: 'ListAccounts' });
    assert.equal(told(authentication('Success'), use), 'sign-in possible person-before');
    assert.equal(told(authentication('Failure'), use), 'first identity-center-user');
  });

  it('is nobody’s where a sign-in let nobody in, or does not say so', () => {
    const signIn = (answer: Json) =>
      chainsOf([
        deed(
          'sign-in',
          10,
          { type: 'Root', accountId: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` },
          {
            eventSource: 'signin.amazonaws.com',
            eventName: 'ConsoleLogin',
            eventType: 'AwsConsoleSignIn',
            responseElements: answer,
          },
        ),
      ]).originOf(0);
    assert.equal(originText(signIn({ ConsoleLogin: 'Failure' })), 'Nobody was let in: the sign-in failed.');
    assert.equal(originText(signIn(null)), 'Whether anybody was let in is not told here.');
    assert.match(originText(signIn({ ConsoleLogin: 'Success' })), /^The root user acted with a password/);
  });

  it('is told by the copy of the caller’s account, and so is what was done', () => {
    const made = deed('made', 10, withKey, {
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateAccessKey',
      responseElements: { accessKey: { accessKeyId: 'AKIANEW' } },
    });
    const shared = { sharedEventID: 's-1' };
    const stranger = { type: 'AWSAccount', principalId: user.principalId, accountId: ACCOUNT };
    const chains = chainsOf([
      made,
      deed('use', 30, stranger, shared),
      deed('own', 30, { ...user, accessKeyId: 'AKIANEW' }, shared),
    ]);
    assert.equal(originInWords(chains, 'use'), 'made certain access-key shared-event');
    assert.deepEqual(idsAt(chains, drain(usesOf(chains, 0))), ['use', 'own']);
    assert.deepEqual(idsAt(chains, chains.copiesOf(2)), ['use']);
  });

  it('is not told by the other event of an insight, though both share an id', () => {
    const insight = { eventType: 'AwsCloudTrailInsight', sharedEventID: 's-1', userIdentity: undefined };
    assert.deepEqual(
      chainsOf([
        { eventID: 'a', ...insight },
        { eventID: 'b', ...insight },
      ]).copiesOf(0),
      [],
    );
  });

  it('names the source identity where it is the one that was set', () => {
    const set = assuming('role', role, withKey, { requestParameters: { sourceIdentity: 'mary@example.com' } });
    const use = deed('use', 30, callerOf(role, { sourceIdentity: 'mary@example.com' }));
    assert.equal(told(set, use), 'role certain access-key same-session source-identity');
    const chains = chainsOf([set, use]);
    assert.deepEqual(idsAt(chains, issuersOf(chains, 'mary@example.com')), ['role']);
    assert.equal(
      told(set, deed('use', 30, callerOf(role, { sourceIdentity: 'somebody' }))),
      'role certain access-key same-session',
    );
  });

  it('is the key’s event though its time cannot be read', () => {
    assert.equal(
      told(assuming('role', role, withKey, { eventTime: 'yesterday' }), deed('use', 30, callerOf(role))),
      'role certain access-key same-session',
    );
  });

  it('is not stated by an event that says nothing of its caller', () => {
    assert.equal(told({ eventID: 'use', userIdentity: undefined }), 'unstated');
    assert.equal(
      told(deed('use', 1, { type: 'AWSAccount', accountId: '444455556666', principalId: '444455556666' })),
      'first account',
    );
    const chains = chainsOf([]);
    assert.deepEqual(chains.originOf(0), { kind: 'unstated' });
    assert.deepEqual(drain(usesOf(chains, 7)), []);
  });
});
