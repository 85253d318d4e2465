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
