import assert from 'node:assert/strict';
import { type Fields, setOf } from '../../support/chainLogs';
import { linesOf, policyOf } from '../../support/policies';

const call = (service: string, eventName: string, requestParameters: Fields[string], more: Fields = {}): Fields => ({
  eventSource: `${service}.amazonaws.com`,
  eventName,
  requestParameters,
  ...more,
});
const refused = { errorCode: 'AccessDenied', errorMessage: 'Access Denied' };
const object = (key: string, more: Fields = {}) => call('s3', 'GetObject', { bucketName: 'logs', key }, more);
const escaped = (mark: string) => `$${'{'}${mark}}`;

describe('the least-privilege policy of events', () => {
  const cases: readonly (readonly [string, readonly Fields[], readonly string[]])[] = [
    [
      'merges actions with the same resources, and lists those of one action',
      [
        object('b'),
        object('a'),
        call('s3', 'GetBucketAcl', { bucketName: 'logs' }),
        call('s3', 'ListObjectsV2', { bucketName: 'logs' }),
      ],
      ['s3:GetBucketAcl s3:ListBucket on arn:aws:s3:::logs', 's3:GetObject on arn:aws:s3:::logs/a arn:aws:s3:::logs/b'],
    ],
    ['leaves out what failed', [object('a', refused), object('b', { errorCode: 'NoSuchKey' })], []],
    [
      'leaves out services, sign-ins and what no policy knows',
      [
        object('a', { userIdentity: { type: 'AWSService', invokedBy: 'config.amazonaws.com' } }),
        call('signin', 'ConsoleLogin', null, { eventType: 'AwsConsoleSignIn' }),
        object('b', {
          userIdentity: {
            type: 'AssumedRole',
            sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::1:role/aws-service-role/x/y' } },
          },
        }),
        call('sts', 'AssumeRoleWithWebIdentity', { roleArn: 'arn:aws:iam::111122223333:role/r' }),
        call('nobody', 'GetThing', null),
        { eventSource: 'appmesh.amazonaws.com', eventName: '' },
        { eventSource: 'appmesh.amazonaws.com', eventName: undefined },
      ],
      [],
    ],
    [
      'asks for a source and a destination where an object was copied',
      [call('s3', 'CopyObject', { bucketName: 'to', key: 'k', 'x-amz-copy-source': '/from/a%20b' })],
      ['s3:GetObject on arn:aws:s3:::from/a b', 's3:PutObject on arn:aws:s3:::to/k'],
    ],
    [
      'names nothing that got its id by the call',
      [
        call(
          'ec2',
          'RunInstances',
          {
            instancesSet: { items: [{ imageId: 'ami-1', subnetId: 'subnet-1', keyName: 'k' }] },
            groupSet: { items: [{ groupId: 'sg-1' }] },
          },
          { responseElements: { instancesSet: { items: [{ instanceId: 'i-1' }] } } },
        ),
      ],
      [
        `ec2:RunInstances on ${[
          'us-west-2:111122223333:instance/*',
          'us-west-2:111122223333:key-pair/k',
          'us-west-2:111122223333:network-interface/*',
          'us-west-2:111122223333:security-group/sg-1',
          'us-west-2:111122223333:subnet/subnet-1',
          'us-west-2::image/ami-1',
        ]
          .map((rest) => `arn:aws:ec2:${rest}`)
          .join(' ')}`,
      ],
    ],
    [
      'has the path of a role that was made, and what a service adds to a name',
      [
        call(
          'iam',
          'CreateRole',
          { roleName: 'r', path: '/p/' },
          { responseElements: { role: { arn: 'arn:aws:iam::111122223333:role/p/r' } } },
        ),
        call('secretsmanager', 'GetSecretValue', { secretId: 'db' }),
        call('logs', 'CreateLogGroup', { logGroupName: '/a/b' }),
        call('ssm', 'GetParameter', { name: '/p/q' }),
        call('sqs', 'DeleteQueue', { queueUrl: 'https://sqs.us-west-2.amazonaws.com/111122223333/q' }),
      ],
      [
        'iam:CreateRole on arn:aws:iam::111122223333:role/p/r',
        'logs:CreateLogGroup on arn:aws:logs:us-west-2:111122223333:log-group:/a/b arn:aws:logs:us-west-2:111122223333:log-group:/a/b:*',
        'secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-west-2:111122223333:secret:db-??????',
        'sqs:DeleteQueue on arn:aws:sqs:us-west-2:111122223333:q',
        'ssm:GetParameter on arn:aws:ssm:us-west-2:111122223333:parameter/p/q',
      ],
    ],
    [
      'means the caller where a call about users names none',
      [call('iam', 'CreateAccessKey', null)],
      ['iam:CreateAccessKey on arn:aws:iam::111122223333:user/Mary_Major'],
    ],
    [
      'knows the partition',
      [object('a', { userIdentity: { type: 'IAMUser', arn: 'arn:aws-cn:iam::111122223333:user/m' } })],
      ['s3:GetObject on arn:aws-cn:s3:::logs/a'],
    ],
    [
      'takes names for names, whatever is in them',
      [object('*'), object('a?b'), object(`${'$'}{aws:username}`), call('iam', 'GetRole', { roleName: '*' })],
      [
        `iam:GetRole on arn:aws:iam::111122223333:role/${escaped('*')}`,
        `s3:GetObject on arn:aws:s3:::logs/${escaped('$')}{aws:username} arn:aws:s3:::logs/${escaped('*')} arn:aws:s3:::logs/a${escaped('?')}b`,
      ],
    ],
  ];
  const models: readonly (readonly [string, readonly string[]])[] = [
    [
      'anthropic.claude-3-5-sonnet-20241022-v2:0',
      ['us-west-2::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:0'],
    ],
    ['zai.glm-4.7', ['us-west-2::foundation-model/zai.glm-4.7']],
    ...['us', 'eu', 'apac', 'global'].map(
      (where) =>
        [
          `${where}.amazon.nova-lite-v1:0`,
          [
            '*::foundation-model/amazon.nova-lite-v1:0',
            `us-west-2:111122223333:inference-profile/${where}.amazon.nova-lite-v1:0`,
          ],
        ] as const,
    ),
    [
      'arn:aws:bedrock:eu-west-1:444455556666:inference-profile/eu.amazon.nova-lite-v1:0',
      [
        '*::foundation-model/amazon.nova-lite-v1:0',
        'eu-west-1:444455556666:inference-profile/eu.amazon.nova-lite-v1:0',
      ],
    ],
    [
      'arn:aws:bedrock:eu-west-1:444455556666:application-inference-profile/a1b2',
      ['*::foundation-model/*', 'eu-west-1:444455556666:application-inference-profile/a1b2'],
    ],
    ...[
      'eu-west-1::foundation-model/amazon.nova-lite-v1:0',
      'eu-west-1:444455556666:provisioned-model/a1b2',
      'eu-west-1:444455556666:custom-model/amazon.titan-text-lite-v1:0:4k/a1b2',
      'eu-west-1:444455556666:imported-model/a1b2',
    ].map((rest) => [`arn:aws:bedrock:${rest}`, [rest]] as const),
    [
      'arn:aws:sagemaker:us-west-2:111122223333:endpoint/e',
      ['us-west-2:111122223333:marketplace/model-endpoint/all-access'],
    ],
    ['arn:aws:bedrock:us-west-2::foundation-model/*', [`us-west-2::foundation-model/${escaped('*')}`]],
  ];
  for (const [modelId, expected] of models) {
    it(`names the model ${modelId}`, () => {
      const arns = expected.map((rest) => `arn:aws:bedrock:${rest}`).join(' ');
      const lines = ['InvokeModel', 'InvokeModelWithResponseStream', 'Converse', 'ConverseStream'].map((name) =>
        linesOf(policyOf(setOf([call('bedrock', name, { modelId })]))),
      );
      const [plain, stream] = [
        [`bedrock:InvokeModel on ${arns}`],
        [`bedrock:InvokeModelWithResponseStream on ${arns}`],
      ];
      assert.deepEqual(lines, [plain, stream, plain, stream]);
    });
  }

  it('leaves a model wide whose id does not tell what it is', () => {
    for (const modelId of [
      'a1b2c3d4e5f6',
      'xx.amazon.nova-lite-v1:0',
      '',
      '*',
      'arn:aws:bedrock:us-west-2:111122223333:prompt/P:1',
    ]) {
      const [line = ''] = linesOf(policyOf(setOf([call('bedrock', 'InvokeModel', { modelId })])));
      assert.match(line, /:inference-profile\/\* .*::foundation-model\/\*/, modelId);
    }
  });

  for (const [title, events, expected] of cases) {
    it(title, () => assert.deepEqual(linesOf(policyOf(setOf(events))), expected));
  }

  it('takes what failed as well, when told so, and counts it otherwise', () => {
    const set = setOf([object('a', refused), object('b')]);
    assert.equal(policyOf(set).failed, 1);
    assert.deepEqual(
      [false, true].map((all) => /Calls that failed count as well/.test(policyOf(set, all).notes)),
      [false, true],
    );
    assert.deepEqual(linesOf(policyOf(set, true)), ['s3:GetObject on arn:aws:s3:::logs/a arn:aws:s3:::logs/b']);
  });

  it('is the same for the same events in any order, with names that IAM takes', () => {
    const events = [
      object('a'),
      object('b'),
      call('kms', 'Decrypt', null),
      call('elasticmapreduce', 'ListClusters', null),
    ];
    const [one, other] = [events, events.toReversed()].map((some) => policyOf(setOf(some)));
    assert.equal(one?.text, other?.text);
    assert.equal(one?.notes, other?.notes);
    for (const { Sid } of one?.statements ?? []) {
      assert.match(Sid ?? '', /^[A-Za-z0-9]+$/);
    }
  });

  it('is none of no events', () => assert.equal(policyOf(setOf([])).text, undefined));
});

describe('the notes on a policy', () => {
  it('say which roles were handed over, of what every resource is allowed, and whose events these are', () => {
    const role = 'arn:aws:iam::111122223333:role/Runner';
    const { notes } = policyOf(
      setOf([
        call('lambda', 'CreateFunction20150331', { functionName: 'f', role }),
        call(
          'ec2',
          'CreateVpc',
          { cidrBlock: '10.0.0.0/16' },
          { userIdentity: { type: 'Root', accountId: '111122223333' } },
        ),
      ]),
    );
    assert.match(notes, /`arn:aws:iam::111122223333:role\/Runner` \(`CreateFunction20150331`\)/);
    assert.match(notes, /`ec2:CreateVpc` has a wildcard for `vpc`/);
    assert.match(notes, /several identities/);
  });

  it('say why a model is of any Region, and of no model that the events do not say which one', () => {
    const notesOf = (modelId: string) => policyOf(setOf([call('bedrock', 'Converse', { modelId })])).notes;
    assert.doesNotMatch(notesOf('amazon.nova-lite-v1:0'), /wildcard for `|any Region/);
    assert.match(
      notesOf('us.amazon.nova-lite-v1:0'),
      /`arn:aws:bedrock:\*::foundation-model\/amazon.nova-lite-v1:0` is of any Region, since a call by an inference profile/,
    );
    const unknown = 'arn:aws:bedrock:eu-west-1:444455556666:application-inference-profile/a1b2';
    assert.match(notesOf(unknown), /has a wildcard for `foundation-model`, since not every event names one/);
    assert.doesNotMatch(notesOf('a1b2c3d4e5f6'), /say which one/);
  });

  it('count dry runs by their own name: those that would have succeeded, and no others', () => {
    const run = (errorCode: string | undefined) =>
      call(
        'ec2',
        'TerminateInstances',
        { instancesSet: { items: [{ instanceId: 'i-1' }] }, dryRun: true },
        { errorCode },
      );
    const made = (codes: readonly (string | undefined)[], withFailed = false) =>
      policyOf(setOf([...codes.map(run), object('a')]), withFailed).notes.split('\n')[2] ?? '';
    assert.match(
      made(['Client.DryRunOperation']),
      /^Made from 2 events.*, among them 1 dry run, which would have succeeded\.$/,
    );
    assert.match(
      made(['DryRunOperation', undefined]),
      /3 events.*, among them 2 dry runs, which would have succeeded\.$/,
    );
    assert.doesNotMatch(made(['Client.UnauthorizedOperation'], true), /dry run/);
    assert.doesNotMatch(made([]), /dry run/);
  });

  it('let nothing of a hostile log come alive', () => {
    const evil = '[x](https://evil.example) <img src=x> $(zap) `b`\n# no';
    const { notes } = policyOf(
      setOf([
        object(evil, { eventID: evil, userIdentity: { type: 'IAMUser', userName: evil, arn: evil } }),
        call(evil, evil, null),
      ]),
    );
    assert.doesNotMatch(notes, /(?<!\\)\[x\]\(https|<img|\n# no|^# no/);
  });

  it('say from when to when by the time, however its digits are written', () => {
    const at = (eventTime: string) => object('a', { eventTime });
    const { notes } = policyOf(
      setOf([at('2026-03-15T07:10:12Z'), at('2026-03-15T07:9:12Z'), at('2026-03-15T07:29:00Z'), at('whenever')]),
    );
    assert.match(notes, /4 events from 2026-03-15T07:09:12Z to 2026-03-15T07:29:00Z/);
  });
});
