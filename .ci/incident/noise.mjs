import { iso, moment } from './clock.mjs';
import { event } from './event.mjs';
import * as p from './people.mjs';
import { asked, assumed, touched } from './sts.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/**
 * What AWS's own services do all day. Each is called by the service in its name, or assumes a role for it.
 * @param {Random} random
 * @param {number} at
 * @returns {Json[]}
 */
export function servicesAt(random, at) {
  return [aclOfTrailBucket, decryptForService, roleForConfig, functionAtWork, instanceReports].flatMap((make) =>
    make(random, at + random.below(3000) * 1000),
  );
}

/** @param {string} service */
const by = (service) => ({ address: `${service}.amazonaws.com`, agent: `${service}.amazonaws.com`, internal: true });

/** @param {Random} random @param {number} at @returns {Json[]} */
function aclOfTrailBucket(random, at) {
  const bucket = `shop-trail-${p.SHOP}`;
  const told = {
    at,
    account: p.SHOP,
    region: p.NEAR,
    service: 's3',
    who: p.awsService('cloudtrail'),
    from: by('cloudtrail'),
  };
  return [
    event(random, {
      ...told,
      name: 'GetBucketAcl',
      requestID: random.requestId(),
      request: { bucketName: bucket, Host: `${bucket}.s3.${p.NEAR}.amazonaws.com`, acl: '' },
      additional: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: 0,
        AuthenticationMethod: 'AuthHeader',
        bytesTransferredOut: 568,
      },
      resources: [{ accountId: p.SHOP, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` }],
      shared: random.guid(),
    }),
  ];
}

/** @param {Random} random @param {number} at @returns {Json[]} */
function decryptForService(random, at) {
  const account = random.pick([p.SHOP, p.DATA]);
  const key = `arn:aws:kms:${p.NEAR}:${account}:key/1f0a7c52-8d3e-4b6f-9a21-6c5d4e3f2a10`;
  return [
    event(random, {
      at,
      account,
      region: p.NEAR,
      service: 'kms',
      name: 'Decrypt',
      who: p.awsService('rds'),
      from: by('rds'),
      request: {
        encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        encryptionContext: { 'aws:rds:db-id': `db-${random.hex(8)}` },
      },
      resources: [{ accountId: account, type: 'AWS::KMS::Key', ARN: key }],
      shared: random.guid(),
    }),
  ];
}

/** @param {Random} random @param {number} at @returns {Json[]} */
function roleForConfig(random, at) {
  const session = { of: p.config, name: 'AWSConfig-Describe', key: random.id('ASIA'), since: at };
  const identity = { ...p.sessionIdentity(session), invokedBy: 'config.amazonaws.com' };
  const told = { account: p.SHOP, region: p.NEAR, from: by('config') };
  return [
    event(random, {
      ...told,
      at,
      service: 'sts',
      name: 'AssumeRole',
      who: p.awsService('config'),
      request: asked(session),
      response: assumed(session),
      resources: [touched(session)],
      shared: random.guid(),
    }),
    event(random, {
      ...told,
      at: at + 2000,
      service: 'ec2',
      name: 'DescribeSecurityGroups',
      who: identity,
      request: { securityGroupSet: {}, securityGroupIdSet: {}, filterSet: {} },
    }),
    event(random, {
      ...told,
      at: at + 3000,
      service: 'lambda',
      name: 'ListFunctions20150331',
      who: identity,
      request: { maxItems: 50 },
    }),
  ];
}

/** @param {Random} random @param {number} at @returns {Json[]} */
function functionAtWork(random, at) {
  const session = { of: p.orders, name: 'orders-api', key: random.id('ASIA'), since: at };
  const from = {
    address: random.pick(['192.0.2.18', '192.0.2.34']),
    agent: `${p.SCRIPT} exec-env/AWS_Lambda_python3.12`,
  };
  const told = { account: p.SHOP, region: p.NEAR, from, who: p.sessionIdentity(session) };
  return [
    event(random, {
      at,
      account: p.SHOP,
      region: p.NEAR,
      service: 'sts',
      name: 'AssumeRole',
      who: p.awsService('lambda'),
      from: by('lambda'),
      request: asked(session),
      response: assumed(session),
      resources: [touched(session)],
      shared: random.guid(),
    }),
    event(random, {
      ...told,
      at: at + 1000,
      service: 'logs',
      name: 'CreateLogStream',
      writes: true,
      request: {
        logGroupName: '/aws/lambda/orders-api',
        logStreamName: `${iso(at).slice(0, 10).replaceAll('-', '/')}/[$LATEST]${random.hex(32)}`,
      },
    }),
    event(random, {
      ...told,
      at: at + 2000,
      service: 'ssm',
      name: 'GetParameter',
      request: { name: '/shop/orders/table', withDecryption: false },
    }),
  ];
}

/** @param {Random} random @param {number} at @returns {Json[]} */
function instanceReports(random, at) {
  const instance = 'i-0a1b2c3d4e5f60718';
  const session = {
    of: p.web,
    name: instance,
    key: INSTANCE_KEY,
    since: moment(0, '01:58:12'),
    context: { ec2RoleDelivery: '2.0' },
  };
  return [
    event(random, {
      at,
      account: p.SHOP,
      region: p.NEAR,
      service: 'ssm',
      name: 'UpdateInstanceInformation',
      writes: true,
      who: p.sessionIdentity(session),
      from: { address: '192.0.2.101', agent: 'aws-sdk-go/1.55.5 (go1.22.7; linux; amd64) amazon-ssm-agent/3.3.1611.0' },
      request: {
        instanceId: instance,
        agentName: 'amazon-ssm-agent',
        agentVersion: '3.3.1611.0',
        platformType: 'Linux',
      },
    }),
  ];
}

/** The instance has had its key since before the first event, so that no event tells who gave it. */
const INSTANCE_KEY = 'ASIAWEBINSTANEXAMPLE';
