import { recordText } from './hover';

type Fields = Readonly<Record<string, unknown>>;

const ec2 = { eventSource: 'ec2.amazonaws.com', readOnly: false };
const arn = (rest: string) => `arn:aws:${rest}`;
const role = (session: string) => ({
  type: 'AssumedRole',
  principalId: `AROACKCEVSQ6C2EXAMPLE:${session}`,
  arn: arn(`sts::123456789012:assumed-role/deploy/${session}`),
  accountId: '123456789012',
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
});
const issued = (creationDate: string, mfaAuthenticated: string) => ({
  attributes: { creationDate, mfaAuthenticated },
  sessionIssuer: { type: 'Role', principalId: 'AROACKCEVSQ6C2EXAMPLE', userName: 'deploy' },
});

/** Callers of every kind, some of whom say little of themselves. */
const callers: readonly Fields[] = [
  ...['root', 'user/team/ann', 'role/team/deploy', 'federated-user/bob', 'group/x'].map((name) => ({
    arn: arn(`iam::123456789012:${name}`),
  })),
  { type: 'Root', principalId: '123456789012', accountId: '123456789012' },
  { type: 'IAMUser', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: '123456789012' },
  { ...role('i-0abc'), sessionContext: issued('2021-06-09T23:09:46Z', 'false') },
  { ...role('ann'), sessionContext: issued('2021-06-09T22:00:00Z', 'true'), invokedBy: 'cloudformation.amazonaws.com' },
  { type: 'AssumedRole', principalId: 'AROACKCEVSQ6C2EXAMPLE', sessionContext: issued('2021-06-10T00:00:00Z', '') },
  { type: 'FederatedUser', principalId: '123456789012:bob', arn: arn('sts::123456789012:federated-user/bob') },
  { type: 'AWSAccount', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: '444455556666' },
  { type: 'AWSService', invokedBy: 'autoscaling.amazonaws.com' },
  { type: 'AWSService', invokedBy: 'nobody.example' },
  { type: 'Directory', principalId: 'd-1', userName: 'ann' },
  { type: 'Unknown', principalId: '', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
  {
    type: 'WebIdentityUser',
    principalId: 'accounts.google.com:app:17',
    userName: '17',
    identityProvider: 'accounts.google.com',
  },
  {
    type: 'IdentityCenterUser',
    accountId: '123456789012',
    onBehalfOf: { userId: '1-2-3', identityStoreArn: arn('identitystore::123456789012:identitystore/d-1') },
  },
  { ...role('ann'), onBehalfOf: { userId: '1-2-3' } },
  { type: 'SomethingNew', principalId: 'x:y' },
];

/** Names that end as names of parameters do. */
const endings = [
  ...[
    'Id',
    'ID',
    'Ids',
    'Arn',
    'ARN',
    'Arns',
    'Name',
    'Names',
    'Identifier',
    'Identifiers',
    'Request',
    'Response',
    'Set',
  ],
].flatMap((ending) => [`widget${ending}`, `display${ending}`]);
const parameters = Object.fromEntries(endings.map((name) => [name, 'x']));

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const times: readonly unknown[] = [
  ...months.map((month, at) => `${month} ${at + 1}, 2021 ${at + 1}:09:46 ${at % 2 ? 'AM' : 'PM'}`),
  ...['Jun 31, 2021 1:00:00 AM', 'Jun 9, 2021, 12:00:00 AM', 'Jun 9, 2021 18:09:46 PM', 'Jun 9, 2021 13:09:46 AM'],
  ...['Jun 9, 2021 1:60:00 AM', 'Jun 9, 2021 1:00:60 AM', '2021-06-09T23:09:46Z', '2021-06-10T01:09:47+02:00', 'soon'],
  ...[1623280186, 1623280186.5, 1623280187000, 999999999999, 4200000000000, 17],
];

const policy = (conditions: number) =>
  JSON.stringify({
    Statement: {
      Effect: conditions % 2 ? 'Deny' : 'Allow',
      Principal: conditions > 2 ? '*' : { AWS: '123456789012' },
      Action: conditions > 1 ? ['s3:Get*', 's3:Put*'] : 's3:*',
      Resource: '*',
      Condition: Object.fromEntries(
        Array.from({ length: conditions }, (_, at) => [`StringEquals${at || ''}`, { [`aws:key${at}`]: `v${at}` }]),
      ),
    },
  });

/** What an event does not say that tells of no call. */
const noCall = {
  ...{ userIdentity: undefined, eventSource: undefined, eventName: undefined, sourceIPAddress: undefined },
  ...{ userAgent: undefined, requestParameters: undefined, responseElements: undefined, readOnly: undefined },
};

/** What events tell that nobody called for. */
const told: readonly Fields[] = [
  ...[
    {
      attribute: 'errorCode',
      insight: [{ value: 'null', average: 12.3456 }],
      baseline: [{ value: 'AccessDenied', average: 1 }],
    },
    { attribute: 'userAgent', insight: [], baseline: [{ value: 'aws-cli', average: 0 }] },
    { attribute: 'somethingNew', insight: [{ value: 'x' }], baseline: [] },
  ].map((one) => ({
    ...noCall,
    eventType: 'AwsCloudTrailInsight',
    eventCategory: 'Insight',
    insightDetails: {
      state: one.attribute === 'userAgent' ? 'End' : 'Start',
      eventSource: 'ec2.amazonaws.com',
      eventName: 'RunInstances',
      insightType: 'ApiErrorRateInsight',
      errorCode: 'Client.UnauthorizedOperation',
      insightContext: {
        statistics: {
          baseline: { average: 0.01234 },
          insight: { average: 7.5 },
          insightDuration: 1,
          baselineDuration: 10080,
        },
        attributions: [one],
      },
    },
  })),
  ...['eventName', 'resourceARN', 'userIdentity', 'somethingNew', undefined].map((dimension, at) => ({
    ...noCall,
    eventType: 'AwsAggregatedEvent',
    eventCategory: 'Aggregated',
    eventSource: at === 3 ? 'nobody.example' : 's3.amazonaws.com',
    ...(at !== 2 && { timeWindow: { windowStart: '2021-06-09T23:00:00Z', windowEnd: '2021-06-09T23:05:00Z' } }),
    summary: {
      primaryDimension: {
        dimension,
        statistics: Array.from({ length: at + 1 }, (_, number) => ({ name: `n${number}`, value: 1000 * number + 1 })),
      },
    },
  })),
  {
    eventType: 'AwsServiceEvent',
    eventSource: 'kms.amazonaws.com',
    eventName: 'RotateKey',
    serviceEventDetails: { keyId: 'k-1', eventStatus: 'Completed' },
  },
  { eventType: 'AwsServiceEvent', eventName: 'RotationStarted', serviceEventDetails: { eventStatus: 'SUCCEEDED' } },
  {
    eventType: 'AwsVpceEvent',
    eventCategory: 'NetworkActivity',
    vpcEndpointId: 'vpce-1',
    errorCode: 'VpceAccessDenied',
  },
  ...['ConsoleLogin', 'CheckMfa', 'SwitchRole', 'GetSigninToken', 'Another'].flatMap((eventName, at) =>
    ['Success', 'Failure'].map((outcome) => ({
      eventType: 'AwsConsoleSignIn',
      eventSource: 'signin.amazonaws.com',
      eventName,
      responseElements: { [eventName]: outcome },
      additionalEventData: {
        MFAUsed: at % 2 ? 'Yes' : 'No',
        ...(at === 2 && { SwitchFrom: arn('iam::444455556666:user/ann'), SwitchTo: arn('iam::123456789012:role/x') }),
      },
    })),
  ),
];

/** Events that differ in what they say of callers, targets, times, answers and failures: one of each kind that something is told of. */
const variedEvents: readonly Fields[] = [
  ...callers.map((userIdentity) => ({ userIdentity })),
  ...told,
  { ...ec2, eventName: 'CreateWidget', requestParameters: parameters },
  { eventName: 'CreateWidget', requestParameters: parameters },
  { eventName: 'GetTimes', responseElements: Object.fromEntries(times.map((time, at) => [`t${at}Time`, time])) },
  ...[0, 1, 2, 3, 5].map((conditions) => ({
    eventName: 'PutPolicy',
    requestParameters: { policyDocument: policy(conditions) },
  })),
  ...['true', 'false', 'null', 'maybe'].flatMap((readOnly) => [{ readOnly }, { readOnly, errorCode: 'Throttling' }]),
  { responseElements: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, requestParameters: null },
  { responseElements: {}, requestParameters: {} },
  ...[1, 3, 4, 7].map((count) => ({
    resources: Array.from({ length: count }, (_, at) => ({
      ARN: arn(`s3:::bucket-${at}/key`),
      type: 'AWS::S3::Object',
    })),
  })),
  {
    ...ec2,
    eventName: 'StopInstances',
    requestParameters: { instancesSet: { items: ['i-1', 'i-2', 'i-3', 'i-4'].map((instanceId) => ({ instanceId })) } },
  },
  {
    ...ec2,
    eventName: 'RunInstances',
    requestParameters: { userData: 'IyEvYmluL3NoCmVjaG8gaGkK', instanceType: 't3.micro' },
  },
  { ...ec2, eventName: 'RunInstances', requestParameters: { userData: '<sensitiveDataRemoved>', password: '***' } },
  { ...ec2, errorCode: 'Client.UnauthorizedOperation', errorMessage: `You are not authorized. ${'x'.repeat(1000)}` },
  {
    errorCode: 'AccessDenied',
    errorMessage: `User: ${arn('iam::123456789012:user/ann')} is not authorized to perform: s3:GetObject on resource: "${arn('s3:::b/k')}" with an explicit deny in a service control policy`,
  },
  { errorCode: 'AccessDenied' },
  { errorMessage: 'Something failed' },
  { errorCode: 'SomethingNewException', errorMessage: 'It failed' },
  ...['ASIA', 'AKIA', 'AROA', 'AIDA', 'ANPA', 'XXXX'].map((prefix) => ({
    requestParameters: { accessKeyId: `${prefix}IOSFODNN7EXAMPLE` },
  })),
  ...['198.51.100.7', '10.0.0.1', '2001:db8::1', 'AWS Internal', 's3.amazonaws.com', 'nowhere'].map(
    (sourceIPAddress) => ({ sourceIPAddress }),
  ),
  ...[
    'Boto3/1.26 Python/3.9',
    'console.amazonaws.com',
    'signin.amazonaws.com',
    'aws-sdk-java/1.12',
    'Mozilla/5.0 (X11)',
    'APN/1.0 HashiCorp/1.0 Terraform/1.5',
    'S3Console/0.4',
    'AWS Internal',
    'autoscaling.amazonaws.com',
    '',
  ].map((userAgent) => ({ userAgent })),
  ...['us-gov-west-1', 'cn-north-1', 'eu-central-1', 'mars-1', ''].map((awsRegion) => ({ awsRegion })),
  ...['1.0', '1.05', '1.11', '2.0', 'x'].map((eventVersion) => ({ eventVersion })),
  ...['Management', 'Data', 'NetworkActivity', 'Insight', 'Other'].map((eventCategory) => ({ eventCategory })),
  {
    tlsDetails: { tlsVersion: 'TLSv1.1', cipherSuite: 'X', clientProvidedHostHeader: 'h' },
    sessionCredentialFromConsole: 'true',
  },
  { addendum: { reason: 'UPDATED_DATA', updatedFields: 'eventTime', originalRequestID: 'a', originalEventID: 'b' } },
  { vpcEndpointId: 'vpce-1', vpcEndpointAccountId: '444455556666', sharedEventID: 'x', edgeDeviceDetails: { x: 1 } },
  { recipientAccountId: '444455556666', managementEvent: false, apiVersion: '2015-01-01' },
  ...['eventTime', 'eventName', 'eventSource', 'userIdentity', 'awsRegion', 'eventID', 'eventType', 'userAgent'].map(
    (name) => ({ [name]: undefined }),
  ),
  ...['ConsoleLogin', 'CheckMfa', 'SwitchRole', 'GetSigninToken', 'PasswordUpdated'].map((eventName) => ({
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    eventName,
    responseElements: undefined,
  })),
  ...['Success', 'Failure', undefined].map((outcome) => ({
    eventType: 'AwsServiceEvent',
    eventSource: 'signin.amazonaws.com',
    eventName: 'CredentialVerification',
    responseElements: null,
    serviceEventDetails: { CredentialVerification: outcome },
  })),
];

/** All of them as a log, each with an id of its own. */
export const variedLog = `[${variedEvents.map((fields, at) => recordText({ eventID: idOf(at), ...fields })).join(',\n')}]`;

function idOf(at: number): string {
  return `${String(at).padStart(8, '0')}-2222-4333-8444-555555555555`;
}
