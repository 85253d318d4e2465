import { buildRecord } from '../buildRecord';

/** Events that differ in what filters ask for. The last two are written in odd ways: long escapes, numbers, a name twice. */
export const events = [
  buildRecord({
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    eventTime: '2021-06-09T10:00:00Z',
    requestParameters: { bucketName: 'logs-1', maxKeys: 100, 'a.b': 'x,y' },
    resources: [{ ARN: 'arn:aws:s3:::logs-1/a b' }, { ARN: 'arn:aws:s3:::b' }],
  }),
  buildRecord({
    eventSource: 's3.amazonaws.com',
    eventName: 'GetBucketAcl',
    eventTime: '2021-06-09T10:02:00Z',
    errorCode: 'AccessDenied',
    sourceIPAddress: '203.0.113.7',
    readOnly: false,
    requestParameters: {
      BucketName: 'logs-2',
      maxKeys: '5',
      tags: [
        { key: 'a', value: 'two words' },
        { key: 'logs', value: 'n' },
      ],
    },
  }),
  buildRecord({
    eventSource: 'logs.amazonaws.com',
    eventTime: '2021-06-09T10:02:59Z',
    awsRegion: 'eu-west-1',
    sourceIPAddress: 'AWS Internal',
    userAgent: 'says "hi" to C:\\x\ntab\there',
    requestParameters: { nested: {}, bucketName: 'a\\b', maxKeys: 0.25 },
  }),
  buildRecord({
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateUser',
    eventTime: '2021-06-09T10:04:30Z',
    readOnly: false,
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/Deploy/build',
      accountId: '111122223333',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: {
        sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/Deploy' },
        attributes: { mfaAuthenticated: 'false' },
      },
    },
    recipientAccountId: '444455556666',
    requestParameters: 'logs',
  }),
  buildRecord({
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    eventTime: '2021-06-09T09:59:59Z',
    userIdentity: { type: 'Root', accountId: '111122223333' },
    responseElements: { ConsoleLogin: 'Failure' },
    additionalEventData: { MFAUsed: 'No', note: 'é İa' },
    eventID: 'e-1',
  }),
  buildRecord({
    eventType: 'AwsServiceEvent',
    eventSource: 'signin.amazonaws.com',
    eventName: 'CredentialVerification',
    eventTime: '2021-06-09T10:02:30Z',
    userIdentity: { type: 'Unknown', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    serviceEventDetails: { CredentialVerification: 'Failure' },
  }),
  buildRecord({
    eventTime: 'soon',
    eventID: 'e-1',
    userIdentity: { type: 'AWSService', invokedBy: 'config.amazonaws.com' },
    sourceIPAddress: 'config.amazonaws.com',
    requestParameters: null,
    responseElements: {},
  }),
  buildRecord({
    eventTime: '2021-06-09T10:03:30Z',
    requestParameters: { bucketName: ['logs-1', ['logs-2']], maxKeys: [3, 200] },
    userIdentity: undefined,
  })
    .replace('200', '2e2')
    .replace('"eventName":', '"eventName":"ListObjects","event\\u004eame":'),
  buildRecord({ eventTime: '2021-06-09T10:01:00Z', requestParameters: { maxKeys: 'x' } })
    .replace('"x"', '1.50')
    .replaceAll('"appmesh', '"app\\u006desh')
    .replace('DescribeMesh', '\\u0047etObject\\u002f'),
];
