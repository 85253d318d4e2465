import assert from 'node:assert/strict';
import { markdownAt, recordText } from '../../support/hover';

/** What a hover says of an ARN in one place of an event. */
const places = {
  policy: (arn: string) => ({ requestParameters: { bucketPolicy: { Statement: [{ Resource: [`¦${arn}`] }] } } }),
  asked: (arn: string) => ({ requestParameters: { targetArn: `¦${arn}` } }),
  selector: (arn: string) => ({
    requestParameters: { eventSelectors: [{ dataResources: [{ values: [`¦${arn}`] }] }] },
  }),
  prefix: (arn: string) => ({ resources: [{ ARNPrefix: `¦${arn}` }] }),
  touched: (arn: string) => ({ resources: [{ ARN: `¦${arn}` }] }),
};

const S3 = '- service `s3`, S3';
const cases: readonly (readonly [keyof typeof places, string, string, string?])[] = [
  [
    'prefix',
    'arn:aws:s3:::b/AWSLogs/2025/',
    'Beginning of the ARN of an object in S3',
    'objects of bucket `b` whose keys begin with `AWSLogs/2025/`',
  ],
  ['prefix', 'arn:aws:s3:::b/', 'Beginning of the ARN of an object in S3', 'all objects of bucket `b`'],
  [
    'prefix',
    'arn:aws:s3:::b',
    'Beginning of the ARN of an S3 bucket or object',
    'buckets whose names begin with `b`, and their objects',
  ],
  [
    'prefix',
    'arn:aws:s3:::b/x*',
    'Beginning of the ARN of an object in S3',
    'objects of bucket `b` whose keys begin with `x*`',
  ],
  ['selector', 'arn:aws:s3:::b/', 'Beginning of the ARN of an object in S3', 'all objects of bucket `b`'],
  ['policy', 'arn:aws:s3:::b/*', 'Pattern for the ARN of an object in S3', 'all objects of bucket `b`'],
  [
    'policy',
    'arn:aws:s3:::b/in/*',
    'Pattern for the ARN of an object in S3',
    'objects of bucket `b` whose keys begin with `in/`',
  ],
  [
    'policy',
    'arn:aws:s3:::b/*.csv',
    'Pattern for the ARN of an object in S3',
    'objects of bucket `b` whose keys fit `*.csv`',
  ],
  [
    'policy',
    'arn:aws:s3:::b/a?/*',
    'Pattern for the ARN of an object in S3',
    'objects of bucket `b` whose keys fit `a?/*`',
  ],
  ['policy', 'arn:aws:s3:::b*/x', 'Pattern for the ARN of an object in S3', 'objects whose bucket and key fit `b*/x`'],
  [
    'policy',
    'arn:aws:s3:::b*',
    'Pattern for the ARN of an S3 bucket or object',
    'buckets whose names begin with `b`, and their objects',
  ],
  ['policy', 'arn:aws:s3:::*', 'Pattern for the ARN of an S3 bucket or object', 'all buckets and objects'],
  ['policy', 'arn:aws:s3:::b', 'ARN of an S3 bucket'],
  ['policy', 'arn:aws:s3:::b/x', 'ARN of an object in S3'],
  // The key of an object may have an asterisk in it.
  ['touched', 'arn:aws:s3:::b/*', 'ARN of an object in S3'],
  ['asked', 'arn:aws:s3:::b/*', 'ARN of an object in S3'],
];

describe('an ARN that stands for several things', () => {
  for (const [place, arn, title, covers] of cases) {
    it(`is said to, with those that it takes in: ${arn} as ${place}`, () => {
      const markdown = markdownAt(recordText(places[place](arn)));
      assert.ok(markdown.startsWith(covers ? `**${title}**\n\n${S3}\n- ${covers}` : `**${title}**\n`), markdown);
    });
  }

  it('is no incomplete one where a trail takes in all of a service, and is elsewhere', () => {
    for (const [arn, covers] of [
      ['arn:aws:s3', 'all buckets and objects'],
      ['arn:aws-cn:lambda', 'all functions of Lambda'],
      ['arn:aws:dynamodb', 'all tables of DynamoDB'],
    ] as const) {
      assert.equal(markdownAt(recordText(places.selector(arn))), `**Beginning of ARNs**: ${covers}.`);
      assert.match(markdownAt(recordText(places.touched(arn))), /incomplete/);
    }
    assert.match(markdownAt(recordText(places.selector('arn:aws:ec2'))), /incomplete/);
  });

  it('is said to of other services, and has no odd parts for its wildcards', () => {
    const asked = markdownAt(recordText(places.asked('arn:aws:dynamodb:*:*:table/x*')));
    assert.match(asked, /^\*\*Pattern for the ARN of a DynamoDB table\*\*\n/);
    assert.doesNotMatch(asked, /Odd/);
    const group = markdownAt(recordText(places.asked('arn:aws:logs:us-east-1:111122223333:log-group:x:*')));
    assert.match(group, /^\*\*ARN /);
  });
});
