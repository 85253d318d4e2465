import { moment } from './clock.mjs';
import { assumeAcross } from './crossAccount.mjs';
import { event } from './event.mjs';
import { signIn } from './identityCenter.mjs';
import * as p from './people.mjs';
import { BUCKET, objectRead } from './work.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

const night = (/** @type {string} */ time) => moment(1, time);
const denied = (/** @type {string} */ who, /** @type {string} */ action, /** @type {string} */ on) =>
  /** @type {const} */ ([
    'AccessDenied',
    `User: ${who} is not authorized to perform: ${action} on resource: ${on} because no identity-based policy allows the ${action} action`,
  ]);

/**
 * The night in which somebody comes with Martha's password.
 * @param {Random} random
 * @returns {Json[]}
 */
export function attack(random) {
  const { events, session } = signIn(random, night('02:10:05'), p.ELSEWHERE);
  const inData = { of: p.maintenance, name: 'maintenance', key: random.id('ASIA'), since: night('02:19:47') };
  const stolen = random.id('AKIA');
  return [
    ...events,
    ...lookAround(random, session),
    ...assumeAcross(random, { at: inData.since, who: p.sessionIdentity(session), from: script(), session: inData }),
    ...lookForData(random, inData),
    ...wantMore(random, inData),
    ...newKey(random, inData, stolen),
    ...takeAway(random, stolen),
    ...stopLogging(random, inData),
  ];
}

/** @param {string} address */
function script(address = p.ELSEWHERE) {
  return { address, agent: p.SCRIPT };
}

/** @param {Random} random @param {p.Session} session @returns {Json[]} */
function lookAround(random, session) {
  const told = { account: p.SHOP, who: p.sessionIdentity(session), from: script() };
  const me = p.sessionArn(session);
  return [
    event(random, { ...told, at: night('02:12:04'), region: p.NEAR, service: 'sts', name: 'GetCallerIdentity' }),
    event(random, {
      ...told,
      at: night('02:12:31'),
      region: p.GLOBAL,
      service: 'iam',
      name: 'ListUsers',
      request: null,
    }),
    event(random, {
      ...told,
      at: night('02:12:33'),
      region: p.GLOBAL,
      service: 'iam',
      name: 'ListRoles',
      request: { maxItems: 1000 },
    }),
    event(random, {
      ...told,
      at: night('02:12:36'),
      region: p.GLOBAL,
      service: 'iam',
      name: 'GetAccountAuthorizationDetails',
      error: denied(me, 'iam:GetAccountAuthorizationDetails', '*'),
    }),
    ...[p.NEAR, p.GLOBAL].flatMap((region, index) => [
      event(random, {
        ...told,
        at: night(`02:13:1${index}`),
        region,
        service: 'ec2',
        name: 'DescribeInstances',
        request: { instancesSet: {}, filterSet: {} },
      }),
      event(random, { ...told, at: night(`02:13:2${index}`), region, service: 'rds', name: 'DescribeDBInstances' }),
      event(random, {
        ...told,
        at: night(`02:13:4${index}`),
        region,
        service: 'secretsmanager',
        name: 'ListSecrets',
        request: { maxResults: 100 },
      }),
      event(random, {
        ...told,
        at: night(`02:14:0${index}`),
        region,
        service: 'lambda',
        name: 'ListFunctions20150331',
      }),
    ]),
    event(random, {
      ...told,
      at: night('02:15:22'),
      region: p.NEAR,
      service: 'secretsmanager',
      name: 'GetSecretValue',
      error: [
        'AccessDenied',
        denied(
          me,
          'secretsmanager:GetSecretValue',
          `arn:aws:secretsmanager:${p.NEAR}:${p.SHOP}:secret:shop/payment-2b7QxZ`,
        )[1],
      ],
      request: { secretId: 'shop/payment' },
    }),
    event(random, {
      ...told,
      at: night('02:17:58'),
      region: p.GLOBAL,
      service: 'organizations',
      name: 'ListAccounts',
      error: ['AccessDeniedException', "You don't have permissions to access this resource."],
    }),
  ];
}

/** @param {Random} random @param {p.Session} session @returns {Json[]} */
function lookForData(random, session) {
  const told = { account: p.DATA, region: p.NEAR, who: p.sessionIdentity(session), from: script() };
  const s3 = (/** @type {string} */ at, /** @type {string} */ name, /** @type {Json} */ request) =>
    event(random, {
      ...told,
      at: night(at),
      service: 's3',
      name,
      request,
      requestID: random.text(16, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
    });
  const host = `${BUCKET}.s3.${p.NEAR}.amazonaws.com`;
  return [
    event(random, { ...told, at: night('02:20:11'), service: 'sts', name: 'GetCallerIdentity' }),
    s3('02:20:40', 'ListBuckets', { Host: `s3.${p.NEAR}.amazonaws.com` }),
    s3('02:21:02', 'GetBucketPolicy', { bucketName: BUCKET, policy: '', Host: host }),
    s3('02:21:04', 'GetBucketVersioning', { bucketName: BUCKET, versioning: '', Host: host }),
    event(random, { ...told, at: night('02:24:19'), region: p.GLOBAL, service: 'iam', name: 'ListUsers' }),
    event(random, {
      ...told,
      at: night('02:24:51'),
      region: p.GLOBAL,
      service: 'iam',
      name: 'ListAttachedUserPolicies',
      request: { userName: p.backup.name },
    }),
    event(random, {
      ...told,
      at: night('02:25:07'),
      region: p.GLOBAL,
      service: 'iam',
      name: 'ListAccessKeys',
      request: { userName: p.backup.name },
    }),
  ];
}

/** @param {Random} random @param {p.Session} session @returns {Json[]} */
function wantMore(random, session) {
  const told = {
    account: p.DATA,
    region: p.GLOBAL,
    service: 'iam',
    writes: true,
    who: p.sessionIdentity(session),
    from: script(),
  };
  const me = p.sessionArn(session);
  const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
  return [
    event(random, {
      ...told,
      at: night('02:33:12'),
      name: 'AttachUserPolicy',
      error: denied(me, 'iam:AttachUserPolicy', `user ${p.backup.name}`),
      request: { userName: p.backup.name, policyArn: admin },
    }),
    event(random, {
      ...told,
      at: night('02:33:40'),
      name: 'AttachRolePolicy',
      error: denied(me, 'iam:AttachRolePolicy', `role ${p.maintenance.name}`),
      request: { roleName: p.maintenance.name, policyArn: admin },
    }),
    event(random, {
      ...told,
      at: night('02:34:26'),
      name: 'CreateUser',
      error: denied(me, 'iam:CreateUser', `arn:aws:iam::${p.DATA}:user/support`),
      request: { userName: 'support' },
    }),
  ];
}

/** @param {Random} random @param {p.Session} session @param {string} key @returns {Json[]} */
function newKey(random, session, key) {
  return [
    event(random, {
      at: night('02:36:05'),
      account: p.DATA,
      region: p.GLOBAL,
      service: 'iam',
      name: 'CreateAccessKey',
      writes: true,
      who: p.sessionIdentity(session),
      from: script(),
      request: { userName: p.backup.name },
      response: {
        accessKey: {
          userName: p.backup.name,
          accessKeyId: key,
          status: 'Active',
          createDate: 'Mar 12, 2025, 2:36:05 AM',
        },
      },
    }),
  ];
}

/** From another machine, with the new key. @param {Random} random @param {string} key @returns {Json[]} */
function takeAway(random, key) {
  const who = p.userIdentity(p.backup, key);
  const from = script(p.OTHER_HOST);
  const told = { account: p.DATA, region: p.NEAR, who };
  const start = night('02:44:10');
  return [
    event(random, { ...told, at: night('02:41:33'), from, service: 'sts', name: 'GetCallerIdentity' }),
    event(random, {
      ...told,
      at: night('02:43:02'),
      from: { ...from, agent: `[${from.agent}]` },
      service: 's3',
      name: 'ListObjects',
      data: true,
      requestID: random.text(16, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      request: {
        'list-type': '2',
        bucketName: BUCKET,
        Host: `${BUCKET}.s3.${p.NEAR}.amazonaws.com`,
        prefix: 'customers/',
      },
      additional: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: 0,
        AuthenticationMethod: 'AuthHeader',
        bytesTransferredOut: 18_204,
      },
      resources: [
        { type: 'AWS::S3::Object', ARNPrefix: `arn:aws:s3:::${BUCKET}/customers/` },
        { accountId: p.DATA, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${BUCKET}` },
      ],
    }),
    ...Array.from({ length: 42 }, (_, index) =>
      objectRead(random, {
        at: start + index * 19_000 + random.below(9) * 1000,
        who,
        from: { ...from, agent: `[${from.agent}]` },
        key: `customers/part-${String(index).padStart(5, '0')}.parquet`,
        bytes: 61_000_000 + random.below(6_000_000),
      }),
    ),
  ];
}

/** Nothing of the account is delivered after this. @param {Random} random @param {p.Session} session @returns {Json[]} */
function stopLogging(random, session) {
  const told = {
    account: p.DATA,
    region: p.NEAR,
    service: 'cloudtrail',
    who: p.sessionIdentity(session),
    from: script(),
  };
  const trail = `arn:aws:cloudtrail:${p.NEAR}:${p.DATA}:trail/data-trail`;
  return [
    event(random, {
      ...told,
      at: night('02:59:30'),
      name: 'DescribeTrails',
      request: { trailNameList: [], includeShadowTrails: true },
    }),
    event(random, { ...told, at: night('03:00:02'), name: 'GetTrailStatus', request: { name: trail } }),
    event(random, { ...told, at: night('03:01:10'), name: 'StopLogging', writes: true, request: { name: trail } }),
  ];
}
