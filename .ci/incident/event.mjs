import { iso } from './clock.mjs';

/**
 * @typedef {Record<string, unknown>} Json
 *
 * Where a request came from: the address, the program, and whether AWS itself made it.
 * @typedef {{ address: string, agent: string, internal?: boolean }} From
 *
 * What is special about an event. What is left out is as it is for a successful call that only reads.
 * @typedef {object} Told
 * @property {number} at
 * @property {string} account that receives the event
 * @property {string} region
 * @property {string} service `s3`
 * @property {string} name
 * @property {Json} who
 * @property {From} from
 * @property {Json | null} [request]
 * @property {Json | null} [response]
 * @property {readonly [code: string, message: string]} [error]
 * @property {boolean} [writes]
 * @property {readonly Json[]} [resources]
 * @property {Json} [additional]
 * @property {string} [type]
 * @property {boolean} [data] a data event
 * @property {Json} [service_details]
 * @property {string} [shared] the id that the copies of two accounts share
 * @property {boolean} [console] made with the credentials of a console session
 * @property {string} [requestID]
 */

/**
 * An event as a trail delivers it, its fields in CloudTrail's order.
 * @param {import('./random.mjs').Random} random
 * @param {Told} told
 * @returns {Json}
 */
export function event(random, told) {
  const { service, region, data = false, type = 'AwsApiCall' } = told;
  const host = HOSTS[service] ?? `${service}.${region}.amazonaws.com`;
  return withoutUndefined({
    eventVersion: VERSIONS[service] ?? '1.11',
    userIdentity: told.who,
    eventTime: iso(told.at),
    eventSource: `${service}.amazonaws.com`,
    eventName: told.name,
    awsRegion: region,
    sourceIPAddress: told.from.address,
    userAgent: told.from.agent,
    errorCode: told.error?.[0],
    errorMessage: told.error?.[1],
    requestParameters: told.request ?? null,
    responseElements: told.response ?? null,
    additionalEventData: told.additional,
    requestID: type === 'AwsConsoleSignIn' ? undefined : (told.requestID ?? random.guid()),
    eventID: random.guid(),
    readOnly: !told.writes,
    resources: told.resources,
    eventType: type,
    managementEvent: !data,
    recipientAccountId: told.account,
    serviceEventDetails: told.service_details,
    sharedEventID: told.shared,
    eventCategory: data ? 'Data' : 'Management',
    tlsDetails: told.from.internal || told.console ? undefined : tls(host),
    sessionCredentialFromConsole: told.console ? 'true' : undefined,
  });
}

/** Services with one endpoint for all Regions. @type {Readonly<Record<string, string>>} */
const HOSTS = {
  iam: 'iam.amazonaws.com',
  signin: 'signin.aws.amazon.com',
  organizations: 'organizations.us-east-1.amazonaws.com',
};

/** Services that write an older layout. @type {Readonly<Record<string, string>>} */
const VERSIONS = {
  health: '1.08',
  signin: '1.09',
  sso: '1.09',
  rds: '1.09',
  ec2: '1.10',
  glue: '1.10',
  organizations: '1.09',
};

/** @param {string} host */
function tls(host) {
  return { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: host };
}

/** @param {Json} fields */
function withoutUndefined(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
