import type { Random } from '../../../bench/support/random';
import { plainRecord } from '../../buildRecord';

/** What stands in requests: texts that look like JSON, paths, prose, lists, nothing. */
const REQUESTS: readonly unknown[] = [
  null,
  { bucketName: 'harbor-logs', key: 'a/b c.txt', 'x-amz-acl': 'private' },
  { redirect: 'https://example.com/cb?a=1#top', method: 'GET' },
  { policyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*"}]}' },
  { description: 'It said: "no", then (why?) left; 50% of it, maybe.', count: 3 },
  { instancesSet: { items: [{ instanceId: 'i-0abc' }, { instanceId: 'i-0def' }] }, force: false },
  { tags: ['blue', 'green'], limits: [1, -2.5, 1e6], nothing: {}, none: [] },
  { path: 'C:\\temp\\größe', comment: '/* none */ // here # or -- there', name: 'größe “x”' },
];

const SERVICES = [
  ['s3.amazonaws.com', 'CreateBucket'],
  ['iam.amazonaws.com', 'CreateAccessKey'],
  ['ec2.amazonaws.com', 'DescribeInstances'],
  ['sts.amazonaws.com', 'AssumeRole'],
] as const;

const ROLE = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/Harbor/night-shift',
  accountId: '111122223333',
  sessionContext: { attributes: { creationDate: '2024-05-14T08:00:00Z', mfaAuthenticated: 'false' } },
};

/** A sound record; the same number in one log makes it another event. */
export function soundRecord(random: Random, number: number): object {
  const [eventSource, eventName] = random.pick(SERVICES);
  const { eventVersion, userIdentity, awsRegion, sourceIPAddress, userAgent, ...rest } = plainRecord;
  return {
    eventVersion,
    userIdentity: random.below(2) === 0 ? userIdentity : ROLE,
    eventTime: `2024-05-14T09:3${number}:07Z`,
    eventSource,
    eventName,
    awsRegion,
    sourceIPAddress,
    userAgent,
    ...(random.below(4) === 0 && { errorCode: 'AccessDenied', errorMessage: 'User: x is not authorized, to do: y' }),
    requestParameters: random.pick(REQUESTS),
    responseElements: random.below(3) === 0 ? { ok: true, items: [] } : null,
    eventID: `c0ffee00-0000-4000-8000-00000000000${number}`,
    readOnly: rest.readOnly,
    eventType: rest.eventType,
    recipientAccountId: rest.recipientAccountId,
  };
}
