import { iso } from './clock.mjs';
import { Random } from './random.mjs';

/** The account in which people sign in and software is deployed, and the one that holds the data of the shop. */
export const SHOP = '111122223333';
export const DATA = '444455556666';
export const NEAR = 'eu-west-1';
export const GLOBAL = 'us-east-1';

/** Where people work, where the attacker sits, and where a machine of AWS answers. */
export const OFFICE = '198.51.100.23';
export const ELSEWHERE = '203.0.113.77';
export const OTHER_HOST = '203.0.113.140';
export const AWS_HOST = '192.0.2.61';

export const BROWSER =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36';
export const CLI =
  'aws-cli/2.24.10 md/awscrt#0.23.8 ua/2.0 os/macos#24.3.0 md/arch#arm64 lang/python#3.12.9 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/command#';
export const SCRIPT =
  'Boto3/1.37.4 md/Botocore#1.37.4 ua/2.0 os/linux#6.1.0 md/arch#x86_64 lang/python#3.11.2 md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.37.4';

/** Ids that stay: of users, roles and Identity Center. */
const fixed = new Random(7);

/** @typedef {{ account: string, name: string, path: string, id: string }} Role */

/**
 * @param {string} account
 * @param {string} name
 * @param {string} path
 * @returns {Role}
 */
function role(account, name, path = '') {
  return { account, name, path, id: fixed.id('AROA') };
}

const SSO = `aws-reserved/sso.amazonaws.com/${NEAR}/`;

export const developer = role(SHOP, 'AWSReservedSSO_Developer_5f3a91c07d2e4b86', SSO);
export const deploy = role(SHOP, 'github-deploy');
export const orders = role(SHOP, 'orders-api');
export const web = role(SHOP, 'web-instance');
export const config = role(SHOP, 'AWSServiceRoleForConfig', 'aws-service-role/config.amazonaws.com/');
export const maintenance = role(DATA, 'data-maintenance');
export const report = role(DATA, 'nightly-report');

/** @param {Role} of */
export function roleArn({ account, path, name }) {
  return `arn:aws:iam::${account}:role/${path}${name}`;
}

/** Users of IAM. */
export const mary = user(SHOP, 'Mary_Major');
export const backup = user(DATA, 'backup-agent');

/** A person in Identity Center. */
export const martha = {
  name: 'martha.rivera@example.com',
  userId: `9267c4d1a0-${fixed.guid()}`,
  store: `arn:aws:identitystore::${SHOP}:identitystore/d-9267c4d1a0`,
};

/**
 * @param {string} account
 * @param {string} name
 */
function user(account, name) {
  return { account, name, id: fixed.id('AIDA'), key: fixed.id('AKIA') };
}

/**
 * The `userIdentity` of a user with a key of long standing.
 * @param {ReturnType<typeof user>} of
 */
export function userIdentity({ account, name, id, key }, used = key) {
  return {
    type: 'IAMUser',
    principalId: id,
    arn: `arn:aws:iam::${account}:user/${name}`,
    accountId: account,
    accessKeyId: used,
    userName: name,
  };
}

/** @param {string} service */
export function awsService(service) {
  return { type: 'AWSService', invokedBy: `${service}.amazonaws.com` };
}

/**
 * A session of a role, with its key.
 * @typedef {{ of: Role, name: string, key: string, since: number, mfa?: boolean, extra?: Record<string, unknown>, context?: Record<string, unknown> }} Session
 */

/**
 * The `userIdentity` of a session of a role.
 * @param {Session} session
 */
export function sessionIdentity({ of, name, key, since, extra = {}, context = {} }) {
  return {
    type: 'AssumedRole',
    principalId: `${of.id}:${name}`,
    arn: sessionArn({ of, name }),
    accountId: of.account,
    accessKeyId: key,
    sessionContext: {
      sessionIssuer: { type: 'Role', principalId: of.id, arn: roleArn(of), accountId: of.account, userName: of.name },
      attributes: { creationDate: iso(since), mfaAuthenticated: 'false' },
      ...context,
    },
    ...extra,
  };
}

/** @param {Pick<Session, 'of' | 'name'>} session */
export function sessionArn({ of, name }) {
  return `arn:aws:sts::${of.account}:assumed-role/${of.name}/${name}`;
}
