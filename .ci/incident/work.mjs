import { iso, moment } from './clock.mjs';
import { event } from './event.mjs';
import * as p from './people.mjs';
import { asked, assumed, touched } from './sts.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/**
 * A deployment from GitHub: a role for a web identity, and a stack that CloudFormation changes with it.
 * @param {Random} random
 * @param {number} at
 * @param {number} run
 * @returns {Json[]}
 */
export function deployment(random, at, run) {
  const session = { of: p.deploy, name: 'GitHubActions', key: random.id('ASIA'), since: at };
  const context = {
    webIdFederationData: {
      federatedProvider: `arn:aws:iam::${p.SHOP}:oidc-provider/token.actions.githubusercontent.com`,
      attributes: {},
    },
  };
  const identity = p.sessionIdentity({ ...session, context });
  const subject = 'repo:example/shop:ref:refs/heads/main';
  const from = {
    address: '192.0.2.140',
    agent: `aws-sdk-js/3.758.0 ua/2.1 os/linux#6.8.0 lang/js md/nodejs#20.18.3 api/cloudformation#3.758.0 run#${run}`,
  };
  const through = { address: 'cloudformation.amazonaws.com', agent: 'cloudformation.amazonaws.com', internal: true };
  const told = { account: p.SHOP, region: p.NEAR };
  const stack = `arn:aws:cloudformation:${p.NEAR}:${p.SHOP}:stack/orders-api/6c1d9e70-fe5b-11ef-8a3b-0a1b2c3d4e5f`;
  return [
    event(random, {
      ...told,
      at,
      service: 'sts',
      name: 'AssumeRoleWithWebIdentity',
      from,
      who: {
        type: 'WebIdentityUser',
        principalId: `arn:aws:iam::${p.SHOP}:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:${subject}`,
        userName: subject,
        identityProvider: `arn:aws:iam::${p.SHOP}:oidc-provider/token.actions.githubusercontent.com`,
      },
      request: asked(session),
      response: {
        ...assumed(session),
        subjectFromWebIdentityToken: subject,
        audience: 'sts.amazonaws.com',
        provider: `arn:aws:iam::${p.SHOP}:oidc-provider/token.actions.githubusercontent.com`,
      },
      resources: [touched(session)],
    }),
    event(random, {
      ...told,
      at: at + 4000,
      service: 'cloudformation',
      name: 'CreateChangeSet',
      writes: true,
      from,
      who: identity,
      request: { stackName: 'orders-api', changeSetName: `run-${run}`, capabilities: ['CAPABILITY_IAM'] },
      response: {
        id: `arn:aws:cloudformation:${p.NEAR}:${p.SHOP}:changeSet/run-${run}/${random.guid()}`,
        stackId: stack,
      },
    }),
    event(random, {
      ...told,
      at: at + 19_000,
      service: 'cloudformation',
      name: 'ExecuteChangeSet',
      writes: true,
      from,
      who: identity,
      request: { stackName: 'orders-api', changeSetName: `run-${run}` },
    }),
    event(random, {
      ...told,
      at: at + 26_000,
      service: 'lambda',
      name: 'UpdateFunctionCode20150331v2',
      writes: true,
      from: through,
      who: { ...identity, invokedBy: 'cloudformation.amazonaws.com' },
      request: {
        functionName: 'orders-api',
        s3Bucket: 'shop-artifacts',
        s3Key: `orders-api/${run}.zip`,
        publish: false,
        dryRun: false,
      },
      response: {
        functionName: 'orders-api',
        functionArn: `arn:aws:lambda:${p.NEAR}:${p.SHOP}:function:orders-api`,
        runtime: 'python3.12',
        lastUpdateStatus: 'InProgress',
      },
    }),
    event(random, {
      ...told,
      at: at + 41_000,
      service: 'cloudformation',
      name: 'DescribeStacks',
      from,
      who: identity,
      request: { stackName: 'orders-api' },
    }),
  ];
}

/**
 * Somebody signs in to the console with MFA, and looks around for a while.
 * @param {Random} random
 * @param {number} at
 * @returns {Json[]}
 */
export function consoleWork(random, at) {
  const { account, name, id } = p.mary;
  const since = at + 14_000;
  const bare = { type: 'IAMUser', principalId: id, accountId: account, accessKeyId: '', userName: name };
  const signIn = {
    account,
    region: p.GLOBAL,
    service: 'signin',
    type: 'AwsConsoleSignIn',
    writes: true,
    from: { address: p.OFFICE, agent: p.BROWSER },
  };
  const identity = {
    ...p.userIdentity(p.mary, random.id('ASIA')),
    sessionContext: {
      attributes: {
        creationDate: iso(since),
        mfaAuthenticated: 'true',
      },
    },
  };
  const seen = { account, region: p.NEAR, who: identity, console: true, from: { address: p.OFFICE, agent: p.BROWSER } };
  return [
    event(random, {
      ...signIn,
      at,
      name: 'CheckMfa',
      who: bare,
      response: { CheckMfa: 'Success' },
      additional: { MfaType: 'Virtual MFA' },
    }),
    event(random, {
      ...signIn,
      at: since,
      name: 'ConsoleLogin',
      who: {
        type: 'IAMUser',
        principalId: id,
        arn: `arn:aws:iam::${account}:user/${name}`,
        accountId: account,
        userName: name,
      },
      response: { ConsoleLogin: 'Success' },
      additional: {
        LoginTo: 'https://console.aws.amazon.com/console/home',
        MobileVersion: 'No',
        MFAIdentifier: `arn:aws:iam::${account}:mfa/${name}`,
        MFAUsed: 'Yes',
      },
    }),
    ...LOOKS.map(([service, action, request], index) =>
      event(random, { ...seen, at: since + (index * 47 + random.below(40)) * 1000, service, name: action, request }),
    ),
  ];
}

/** @type {readonly (readonly [string, string, Json | null])[]} */
const LOOKS = [
  [
    'health',
    'DescribeEventAggregates',
    { aggregateField: 'eventTypeCategory', filter: { eventStatusCodes: ['open', 'upcoming'] } },
  ],
  ['cloudformation', 'ListStacks', null],
  ['lambda', 'GetFunction20150331v2', { functionName: 'orders-api' }],
  ['logs', 'DescribeLogGroups', { logGroupNamePrefix: '/aws/lambda/', limit: 50 }],
  ['monitoring', 'DescribeAlarms', { maxRecords: 100 }],
  ['ec2', 'DescribeInstances', { maxResults: 100, instancesSet: {}, filterSet: {} }],
];

/**
 * The report of the night: a service's role reads what was sold from the bucket.
 * @param {Random} random
 * @param {0 | 1} day
 * @returns {Json[]}
 */
export function nightlyReport(random, day) {
  const at = moment(day, '03:30:02');
  const session = { of: p.report, name: 'nightly-report', key: random.id('ASIA'), since: at };
  const from = { address: '192.0.2.77', agent: `[${p.SCRIPT} exec-env/AWS_Lambda_python3.12]` };
  return [
    event(random, {
      at,
      account: p.DATA,
      region: p.NEAR,
      service: 'sts',
      name: 'AssumeRole',
      who: p.awsService('lambda'),
      from: { address: 'lambda.amazonaws.com', agent: 'lambda.amazonaws.com', internal: true },
      request: asked(session),
      response: assumed(session),
      resources: [touched(session)],
      shared: random.guid(),
    }),
    ...['orders', 'returns', 'stock'].map((name, index) =>
      objectRead(random, {
        at: at + (index + 1) * 2000,
        who: p.sessionIdentity(session),
        from,
        key: `${name}/2025-03-1${day}.parquet`,
        bytes: 400_000 + random.below(90_000),
      }),
    ),
  ];
}

export const BUCKET = 'shop-customer-data';

/**
 * An object of the bucket that was read: a data event.
 * @param {Random} random
 * @param {{ at: number, who: Json, from: import('./event.mjs').From, key: string, bytes: number }} given
 */
export function objectRead(random, { at, who, from, key, bytes }) {
  const host = `${BUCKET}.s3.${p.NEAR}.amazonaws.com`;
  return event(random, {
    at,
    account: p.DATA,
    region: p.NEAR,
    service: 's3',
    name: 'GetObject',
    data: true,
    who,
    from,
    requestID: random.text(16, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
    request: { bucketName: BUCKET, Host: host, key },
    additional: {
      SignatureVersion: 'SigV4',
      CipherSuite: 'TLS_AES_128_GCM_SHA256',
      bytesTransferredIn: 0,
      SSEApplied: 'SSE_KMS',
      AuthenticationMethod: 'AuthHeader',
      'x-amz-id-2': `${random.hex(24)}EXAMPLE=`,
      bytesTransferredOut: bytes,
    },
    resources: [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${BUCKET}/${key}` },
      { accountId: p.DATA, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${BUCKET}` },
    ],
  });
}
