import { event } from './event.mjs';
import * as p from './people.mjs';
import { asked, assumed, touched } from './sts.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

const HOURS_12 = 43_200;

/**
 * Martha signs in to Identity Center and gets the credentials of her role. The key that she works with is not the one that AWS STS gave to
 * Identity Center, as in real logs: what ties them is the session, and when it began.
 * @param {Random} random
 * @param {number} at
 * @param {string} address from which she comes
 * @returns {{ events: Json[], session: p.Session }}
 */
export function signIn(random, at, address) {
  const since = at + 46_000;
  const session = {
    of: p.developer,
    name: p.martha.name,
    key: random.id('ASIA'),
    since,
    extra: { onBehalfOf: person },
  };
  const inner = { ...session, key: random.id('ASIA') };
  const told = { account: p.SHOP, region: p.NEAR, type: 'AwsServiceEvent' };
  const credential = `AAAAAGfP${random.text(24, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')}EXAMPLE`;
  const center = { type: 'IdentityCenterUser', accountId: p.SHOP, onBehalfOf: person, credentialId: credential };
  const step = {
    service: 'signin',
    writes: true,
    who: { type: 'IdentityCenterUser', accountId: p.SHOP, onBehalfOf: person },
    from: { address, agent: p.BROWSER },
  };
  const flow = random.guid();
  const additional = { AuthWorkflowID: flow, CredentialType: 'PASSWORD' };
  const events = [
    event(random, {
      ...told,
      ...step,
      at: at - 9000,
      name: 'CredentialChallenge',
      additional,
      service_details: { CredentialChallenge: 'Success' },
    }),
    event(random, {
      ...told,
      ...step,
      at: at - 1000,
      name: 'CredentialVerification',
      additional,
      service_details: { CredentialVerification: 'Success' },
    }),
    event(random, {
      ...told,
      ...step,
      at,
      name: 'UserAuthentication',
      additional: {
        AuthWorkflowID: flow,
        LoginTo: 'https://d-9267c4d1a0.awsapps.com/start/',
        CredentialType: 'PASSWORD',
      },
      service_details: { UserAuthentication: 'Success' },
    }),
    event(random, {
      ...told,
      at: since,
      service: 'sso',
      name: 'GetRoleCredentials',
      who: center,
      from: { address, agent: `${p.CLI}sso.get-role-credentials` },
      service_details: { role_name: 'Developer', account_id: p.SHOP },
    }),
    samlRole(random, inner),
  ];
  return { events, session };
}

const person = { userId: p.martha.userId, identityStoreArn: p.martha.store };

/** @param {Random} random @param {p.Session} session */
function samlRole(random, session) {
  const provider = `arn:aws:iam::${p.SHOP}:saml-provider/AWSSSO_0f1e2d3c4b5a6978_DO_NOT_DELETE`;
  const qualifier = 'k3Jx0uEXAMPLEqv9Zt1rWb4=';
  return event(random, {
    at: session.since,
    account: p.SHOP,
    region: p.NEAR,
    service: 'sts',
    name: 'AssumeRoleWithSAML',
    who: {
      type: 'SAMLUser',
      principalId: `${qualifier}:${session.name}`,
      userName: session.name,
      identityProvider: qualifier,
    },
    from: {
      address: p.AWS_HOST,
      agent:
        'aws-sdk-java/2.30.26 md/io#sync md/http#Apache ua/2.1 os/Linux lang/java#17.0.14 md/vendor#Amazon.com_Inc.',
    },
    request: { sAMLAssertionID: `_${random.guid()}`, ...asked(session, HOURS_12), principalArn: provider },
    response: {
      ...assumed(session, HOURS_12),
      subject: session.name,
      subjectType: 'persistent',
      issuer: `https://portal.sso.${p.NEAR}.amazonaws.com/saml/assertion/EXAMPLE`,
      audience: 'https://signin.aws.amazon.com/saml',
      nameQualifier: qualifier,
    },
    resources: [touched(session), { accountId: p.SHOP, type: 'AWS::IAM::SAMLProvider', ARN: provider }],
  });
}
