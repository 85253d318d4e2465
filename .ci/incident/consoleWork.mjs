import { iso } from './clock.mjs';
import { event } from './event.mjs';
import * as p from './people.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

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
