import { Random } from './random';

/** Actions that differ in what they send and return, as a busy account's do. */
const ACTIONS = [
  ['ec2.amazonaws.com', 'DescribeInstances', true],
  ['ec2.amazonaws.com', 'RunInstances', false],
  ['s3.amazonaws.com', 'GetBucketAcl', true],
  ['s3.amazonaws.com', 'PutBucketPolicy', false],
  ['sts.amazonaws.com', 'AssumeRole', true],
  ['kms.amazonaws.com', 'Decrypt', true],
  ['iam.amazonaws.com', 'ListRoles', true],
  ['lambda.amazonaws.com', 'UpdateFunctionCode20150331v2', false],
  ['logs.amazonaws.com', 'CreateLogStream', false],
  ['monitoring.amazonaws.com', 'PutMetricAlarm', false],
] as const;

const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: '*',
    },
  ],
});

/** One record of the usual size and shape, as a trail delivers it. */
export function record(random: Random, number: number): Record<string, unknown> {
  const [eventSource, eventName, readOnly] = random.pick(ACTIONS);
  const session = `session-${random.hex(8)}`;
  const failed = random.below(12) === 0;
  return {
    eventVersion: '1.10',
    userIdentity: identity(random, session),
    eventTime: new Date(1_700_000_000_000 + number * 1000).toISOString().replace('.000Z', 'Z'),
    eventSource,
    eventName,
    awsRegion: random.pick(['us-east-1', 'eu-west-1', 'ap-southeast-2']),
    sourceIPAddress: `198.51.100.${random.below(256)}`,
    userAgent: `Boto3/1.${random.below(30)}.0 md/Botocore#1.34.0 ua/2.0 os/linux#5.10 md/arch#x86_64 lang/python#3.11.6 cfg/retry-mode#legacy`,
    ...(failed && {
      errorCode: 'AccessDenied',
      errorMessage: `User: ${session} is not authorized to perform: ${eventName}`,
    }),
    requestParameters: readOnly
      ? { filterSet: { items: [{ name: 'instance-id', valueSet: { items: [{ value: `i-${random.hex(17)}` }] } }] } }
      : { name: `resource-${random.hex(6)}`, policy: POLICY, tags: [{ key: 'team', value: 'payments “blue”' }] },
    responseElements: readOnly ? null : { arn: `arn:aws:s3:::bucket-${random.hex(10)}`, status: { status: 'ACTIVE' } },
    requestID: guid(random),
    eventID: guid(random),
    readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333',
    eventCategory: 'Management',
    tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256', clientProvidedHostHeader: eventSource },
  };
}

function identity(random: Random, session: string): Record<string, unknown> {
  if (random.below(5) === 0) {
    return {
      type: 'IAMUser',
      principalId: `AIDA${random.hex(16).toUpperCase()}`,
      arn: 'arn:aws:iam::111122223333:user/Mary_Major',
      accountId: '111122223333',
      userName: 'Mary_Major',
    };
  }
  return {
    type: 'AssumedRole',
    principalId: `AROA${random.hex(16).toUpperCase()}:${session}`,
    arn: `arn:aws:sts::111122223333:assumed-role/Deploy/${session}`,
    accountId: '111122223333',
    accessKeyId: `ASIA${random.hex(16).toUpperCase()}`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROAEXAMPLE',
        arn: 'arn:aws:iam::111122223333:role/Deploy',
        accountId: '111122223333',
        userName: 'Deploy',
      },
      attributes: { creationDate: '2023-11-14T22:00:00Z', mfaAuthenticated: 'false' },
    },
  };
}

function guid(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-');
}

/** Minified records, as many as make about `characters` of text. */
export function recordTexts(seed: number, characters: number): string[] {
  const random = new Random(seed);
  const texts: string[] = [];
  for (let length = 0; length < characters; length += (texts[texts.length - 1]?.length ?? 0) + 1) {
    // The quotation marks in one tag would make V8 store two bytes a character; most logs are Latin-1.
    texts.push(JSON.stringify(record(random, texts.length)).replace(/[“”]/g, "'"));
  }
  return texts;
}

/** A log file as S3 delivers it: one line. */
export function logText(records: readonly string[]): string {
  return flat(`{"Records":[${records.join(',')}]}`);
}

/** The same text in one piece of memory, as a document has it. */
export function flat(text: string): string {
  return Buffer.from(text).toString();
}
