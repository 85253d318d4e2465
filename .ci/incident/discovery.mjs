import { event } from './event.mjs';
import { denied, night, script } from './night.mjs';
import { BUCKET } from './objects.mjs';
import * as p from './people.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/** @param {Random} random @param {p.Session} session @returns {Json[]} */
export function lookAround(random, session) {
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
export function lookForData(random, session) {
  const told = { account: p.DATA, region: p.NEAR, who: p.sessionIdentity(session), from: script() };
  const s3 = (/** @type {string} */ at, /** @type {string} */ name, /** @type {Json} */ request) =>
    event(random, {
      ...told,
      at: night(at),
      service: 's3',
      name,
      request,
      requestID: random.requestId(),
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
