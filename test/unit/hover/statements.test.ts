import assert from 'node:assert/strict';
import { eventCard, eventSentence, type LogRecord, read } from '../../../src/core';
import type { Json } from '../../support/buildRecord';
import { fixture } from '../../support/fixtures';
import { host, markdownAt, recordText } from '../../support/hover';

/** A record with these members, as a log of its own. */
function recordOf(members: Readonly<Record<string, unknown>>): LogRecord {
  return read(recordText({ userAgent: undefined, ...members })).records.at(0) as LogRecord;
}

function sentenceOf(eventSource: string, eventName: string, members: Readonly<Record<string, unknown>>): string {
  const record = recordOf({ eventSource: `${eventSource}.amazonaws.com`, eventName, ...members });
  return eventSentence(record);
}

function cardOf(members: Readonly<Record<string, unknown>>): string {
  const text = recordText(members);
  const log = read(text);
  return eventCard(log.records.at(0) as LogRecord, log, host);
}

/** The hover over the value of a top-level member. */
function hoverOf(name: string, value: unknown, members: Readonly<Record<string, unknown>> = {}): string {
  const text = recordText({ ...members, [name]: value });
  return markdownAt(text.replace(`"${name}":`, `"${name}":¦`));
}

describe('sentences say what was done to what', () => {
  const cases: readonly (readonly [string, string, Readonly<Record<string, unknown>>, RegExp])[] = [
    [
      'eks',
      'AssociateAccessPolicy',
      {
        requestParameters: {
          name: 'beta-fish',
          policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
          principalArn: 'arn:aws:iam::111122223333:role/TrailDiscover',
        },
      },
      /associated access policy AmazonEKSViewPolicy with role TrailDiscover in cluster beta-fish in EKS/,
    ],
    [
      'eks',
      'CreateAccessEntry',
      { requestParameters: { name: 'beta-fish', principalArn: 'arn:aws:iam::111122223333:role/TrailDiscover' } },
      /created the access entry of role TrailDiscover in cluster beta-fish in EKS/,
    ],
    [
      'ec2-instance-connect',
      'SendSSHPublicKey',
      {
        requestParameters: {
          instanceId: 'i-abcdef01234567890',
          instanceOSUser: 'ec2-user',
          sSHPublicKey: 'ssh-ed25519 X',
        },
      },
      /sent an SSH public key for ec2-user to instance i-abcdef01234567890/,
    ],
    [
      'sso',
      'CreateAccountAssignment',
      {
        requestParameters: {
          instanceArn: 'arn:aws:sso:::instance/ssoins-1',
          permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1',
          principalType: 'USER',
          principalId: 'u-1',
          targetId: '111122223333',
          targetType: 'AWS_ACCOUNT',
        },
      },
      /assigned permission set ps-1 to USER u-1 in account 111122223333/,
    ],
    [
      'sso-directory',
      'AddMemberToGroup',
      { requestParameters: { identityStoreId: 'd-1', groupId: 'g', member: { memberId: 'm' } } },
      /added member m to group g/,
    ],
    [
      'sts',
      'AssumeRole',
      {
        requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/R', roleSessionName: 's' },
        responseElements: { credentials: { accessKeyId: 'ASIAEXAMPLE', expiration: 'Jul 10, 2023 11:54:39 AM' } },
      },
      /assumed role R as session s and got key ASIAEXAMPLE/,
    ],
    [
      'iam',
      'AddUserToGroup',
      {
        requestParameters: null,
        errorCode: 'AccessDenied',
        errorMessage:
          'User: arn:aws:iam::111122223333:user/bob is not authorized to perform: iam:AddUserToGroup on resource: group Admins',
      },
      /tried to add a user to group Admins in IAM/,
    ],
    [
      'iam',
      'CreateServiceLinkedRole',
      { requestParameters: { aWSServiceName: 'autoscaling.amazonaws.com' } },
      /created the service-linked role for autoscaling/,
    ],
    [
      'rds',
      'AuthorizeDBSecurityGroupIngress',
      { requestParameters: { dBSecurityGroupName: 'default', cIDRIP: '0.0.0.0/0' } },
      /opened DB security group default for 0\.0\.0\.0\/0/,
    ],
    [
      'guardduty',
      'DeleteMembers',
      { requestParameters: { detectorId: 'd', accountIds: ['111122223333'] } },
      /deleted member account 111122223333/,
    ],
    [
      'organizations',
      'InviteAccountToOrganization',
      { requestParameters: { target: { type: 'ACCOUNT', id: '444455556666' } } },
      /invited account 444455556666/,
    ],
    [
      'ec2',
      'GetConsoleScreenshot',
      { requestParameters: { GetConsoleScreenshotRequest: { InstanceId: 'i-0123456789abcdef0' } } },
      /screenshot of the console of instance i-0123456789abcdef0/,
    ],
    [
      'ec2',
      'DescribeVpcEndpoints',
      {
        requestParameters: {
          DescribeVpcEndpointsRequest: { VpcEndpointId: { tag: 1, content: 'vpce-0123456789abcdef0' } },
        },
      },
      /read VPC endpoint vpce-0123456789abcdef0/,
    ],
    [
      'ec2',
      'ReplaceIamInstanceProfileAssociation',
      {
        requestParameters: {
          ReplaceIamInstanceProfileAssociationRequest: {
            AssociationId: 'iip-assoc-1',
            IamInstanceProfile: { Name: 'admin' },
          },
        },
      },
      /replaced the instance profile of association iip-assoc-1 by admin/,
    ],
    [
      'iam',
      'ListRoles',
      {
        requestParameters: null,
        errorCode: 'AccessDenied',
        errorMessage:
          'User: arn:aws:iam::111122223333:user/bob is not authorized to perform: iam:ListRoles on resource: arn:aws:iam::111122223333:role/ because no identity-based policy allows the iam:ListRoles action',
      },
      /tried to list roles in IAM/,
    ],
    [
      'sqs',
      'PurgeQueue',
      { requestParameters: { queueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/Q' } },
      /purged queue Q in SQS/,
    ],
    [
      'servicequotas',
      'RequestServiceQuotaIncrease',
      { requestParameters: { serviceCode: 'ec2', quotaCode: 'L-1', desiredValue: 100 } },
      /asked for quota L-1 of ec2 to be 100/,
    ],
    [
      'ecs',
      'RegisterTaskDefinition',
      { requestParameters: { family: 'web', containerDefinitions: [{ image: 'miner:1' }] } },
      /registered task definition web with image miner:1/,
    ],
    [
      'route53',
      'ChangeResourceRecordSets',
      {
        requestParameters: {
          hostedZoneId: 'Z1',
          changeBatch: { changes: [{ action: 'UPSERT', resourceRecordSet: { name: 'a.example.com', type: 'A' } }] },
        },
      },
      /changed DNS records: UPSERT A a\.example\.com in hosted zone Z1/,
    ],
    [
      'iam',
      'UpdateAccessKey',
      { requestParameters: { accessKeyId: 'AKIAEXAMPLE', userName: 'bob', status: 'Inactive' } },
      /set access key AKIAEXAMPLE of user bob to Inactive/,
    ],
    [
      'logs',
      'DeleteLogStream',
      {
        requestParameters: null,
        errorCode: 'AccessDenied',
        errorMessage:
          'User: arn:aws:iam::111122223333:user/bob is not authorized to perform: logs:DeleteLogStream on resource: arn:aws:logs:us-east-1:111122223333:log-group:G:log-stream:S because no identity-based policy allows the logs:DeleteLogStream action',
      },
      /tried to delete log stream S of log group G/,
    ],
    ['s3', 'GetObject', { requestParameters: { bucketName: 'b', key: 'k/x' } }, /read object k\/x in bucket b in S3/],
    ['s3', 'PutBucketPolicy', { requestParameters: { bucketName: 'b' } }, /set policy of bucket b in S3/],
    [
      'signin',
      'SwitchRole',
      {
        userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Support/eve' },
        responseElements: { SwitchRole: 'Success' },
        additionalEventData: { SwitchFrom: 'arn:aws:iam::444455556666:user/eve', RedirectTo: 'https://x' },
      },
      /^User eve switched to role Support \(session eve\) in the console/i,
    ],
    [
      'signin',
      'ConsoleLogin',
      { responseElements: undefined },
      / tried to sign in to the console, .*; whether it worked is not told here/,
    ],
    ['signin', 'GetSigninToken', { responseElements: null }, / asked for a token to sign in to the console/],
    [
      'signin',
      'SwitchRole',
      {
        userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Support/eve' },
        responseElements: null,
        additionalEventData: { SwitchFrom: 'arn:aws:iam::444455556666:user/eve' },
      },
      /^User eve tried to switch to role Support \(session eve\) in the console.*; whether it worked is not told here/i,
    ],
    [
      'signin',
      'RenewRole',
      { eventType: 'AwsConsoleSignIn' },
      / tried to renew role.*; whether it worked is not told here/,
    ],
    [
      'signin',
      'RenewRole',
      { eventType: 'AwsConsoleSignIn', responseElements: { RenewRole: 'Failure' } },
      / tried to renew role.*; failed/,
    ],
    [
      'aws-marketplace',
      'ViewSubscriptions',
      { userIdentity: { type: 'Unknown', arn: 'arn:aws:sts::111122223333:assumed-role/Sub/adan' } },
      /^Role Sub \(session adan\)/,
    ],
  ];
  for (const [source, name, members, told] of cases) {
    it(`${source} ${name}${members.errorCode ? ', refused' : ''}`, () => {
      assert.match(sentenceOf(source, name, members), told);
    });
  }

  it('name no target that stands for everything', () => {
    const text = sentenceOf('ec2', 'GetPasswordData', {
      requestParameters: null,
      errorCode: 'Client.UnauthorizedOperation',
      errorMessage:
        'You are not authorized to perform this operation. User: arn:aws:iam::111122223333:user/bob is not authorized to perform: ec2:GetPasswordData on resource: arn:aws:ec2:us-east-1:111122223333:instance/* because no identity-based policy allows the ec2:GetPasswordData action.',
    });
    assert.match(text, /tried to get the administrator password of an instance in EC2/);
  });
});

describe('cards', () => {
  it('say to what something was set', () => {
    const flags = { BlockPublicAcls: false, RestrictPublicBuckets: true };
    const card = cardOf({
      eventSource: 's3.amazonaws.com',
      eventName: 'PutBucketPublicAccessBlock',
      requestParameters: { bucketName: 'b', PublicAccessBlockConfiguration: flags },
    });
    assert.match(card, /\*\*WITH\*\* BlockPublicAcls `false` · RestrictPublicBuckets `true`/);
    const userData = { instanceId: 'i-0123456789abcdef0', userData: { value: 'c2g=' } };
    assert.match(
      cardOf({ eventSource: 'ec2.amazonaws.com', eventName: 'ModifyInstanceAttribute', requestParameters: userData }),
      /WITH\*\* userData `c2g=`/,
    );
  });
  it('tell AWS quarantining a leaked key', () => {
    const card = cardOf({
      eventSource: 'iam.amazonaws.com',
      eventName: 'AttachUserPolicy',
      requestParameters: { userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2' },
    });
    assert.match(card, /limits a user whose access key was found in public/);
  });
  it('name the permission set of a role of Identity Center', () => {
    const arn = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_Access_0123456789abcdef/bob';
    assert.match(
      cardOf({ userIdentity: { type: 'AssumedRole', arn } }),
      /permission set `Admin_Access` of IAM Identity Center/,
    );
    assert.match(
      hoverOf('requestParameters', undefined) ||
        markdownAt(recordText({ userIdentity: { type: 'AssumedRole', arn: `¦${arn}` } })),
      /permission set `Admin_Access`/,
    );
  });
  it('say local time only where it is not UTC', () => {
    const text = recordText();
    const log = read(text);
    const card = eventCard(log.records.at(0) as LogRecord, log, { localTime: () => undefined });
    assert.doesNotMatch(card, /local time/);
  });
  it('say nothing of what was cut in the middle of a sentence but dots', () => {
    const card = cardOf({ requestParameters: { meshName: 'm'.repeat(500) } });
    assert.match(card, /m…/);
    assert.doesNotMatch(card, /more characters/);
  });
});

describe('a call', () => {
  it('that AWS made for somebody is told as such, whether the service has a name or not', () => {
    const by = (invokedBy: string) => ({
      userIdentity: { type: 'IAMUser', userName: 'mary', invokedBy },
      sourceIPAddress: invokedBy,
    });
    assert.match(sentenceOf('kms', 'Decrypt', by('AWS Internal')), /through an AWS service/);
    assert.match(sentenceOf('kms', 'Decrypt', by('s3.amazonaws.com')), /through S3/);
    assert.match(cardOf(by('AWS Internal')), /\*\*ACTOR\*\* user mary .*· through an AWS service/);
    assert.doesNotMatch(cardOf(by('AWS Internal')), /from .{0,3}AWS Internal/);
  });

  it('to sign in that failed proves nothing about whom it names', () => {
    const card = cardOf({
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      eventType: 'AwsConsoleSignIn',
      userIdentity: { type: 'IAMUser', userName: 'mary' },
      responseElements: { ConsoleLogin: 'Failure' },
    });
    assert.match(card, /\*\*ACTOR\*\* somebody as user mary/);
  });

  it('with a web identity has a principal of three parts, and none of them is an ARN of AWS or its number', () => {
    const provider = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
    const told = (principalId: string) => {
      const userIdentity = { type: 'WebIdentityUser', principalId };
      return markdownAt(recordText({ userIdentity }).replace('"principalId":', '"principalId":¦'));
    };
    const ofGitHub = told(`${provider}:sts.amazonaws.com:repo:corp/site:ref:refs/heads/main`);
    assert.match(ofGitHub, /subject `repo:corp\/site:ref:refs\/heads\/main` of the provider `arn:aws:iam::1/);
    assert.match(ofGitHub, /with a token for `sts\.amazonaws\.com`/);
    assert.doesNotMatch(ofGitHub, /ARN of an OIDC/);
    assert.match(told('accounts.google.com:app:user'), /subject `user` of the provider `accounts\.google\.com`/);
  });
});

describe('user agents', () => {
  const cases: readonly (readonly [string, RegExp, RegExp?])[] = [
    [
      'aws-sdk-nodejs/2.1067.0 linux/v12.22.7 configure-aws-credentials-for-github-actions promise',
      /^\*\*GitHub Actions \(configure-aws-credentials\)\*\*/,
    ],
    [
      'stratus-red-team_4dd0 APN/1.0 HashiCorp/1.0 Terraform/1.1.2 (+https://www.terraform.io) aws-sdk-go/1.44 (linux; amd64)',
      /^\*\*Stratus Red Team \(simulates attacks\)\*\*, through Terraform 1\.1\.2/,
    ],
    ['[S3Console/0.4, aws-internal/3 aws-sdk-java/1.11 Linux/5.4.0-amzn2int.x86_64]', /S3 console 0\.4/, /Linux/],
    ['RDS Console, aws-internal/3 aws-sdk-java/1.11.975 Linux/4.9', /AWS Management Console/, /SDK for Java|Linux/],
    ['aws-cli/2.9.8 Python/3.9 darwin/22 source/x86_64', /on macOS/],
    ['console.ec2.amazonaws.com', /^\*\*AWS Management Console\*\*\./],
  ];
  for (const [agent, told, not] of cases) {
    it(`are told: ${agent.slice(0, 40)}`, () => {
      const markdown = hoverOf('userAgent', agent);
      assert.match(markdown, told);
      assert.ok(!not?.test(markdown.split('\n')[0] ?? ''), markdown);
    });
  }
  it('of the console have no version that they do not name', () => {
    const card = cardOf({ userAgent: 'console.ec2.amazonaws.com' });
    assert.match(card, /AWS Management Console ·/);
    assert.doesNotMatch(card, /Console \.ec2/);
  });
  it('of CloudShell are its command line, whatever the session came from', () => {
    const userAgent = 'aws-cli/2.9.8 Python/3.9 Linux/4.14 exec-env/CloudShell exe/x86_64 command/s3.ls';
    assert.match(
      sentenceOf('s3', 'ListBuckets', { userAgent, sessionCredentialFromConsole: 'true' }),
      /through CloudShell/,
    );
  });
});

describe('policies in strings', () => {
  const summary = (statement: object) => {
    const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    return markdownAt(
      recordText({ requestParameters: { policyDocument: 'X' } }).replace('"X"', `¦${JSON.stringify(policyDocument)}`),
    );
  };
  const cases: readonly (readonly [object, RegExp])[] = [
    [
      { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole', Condition: {} },
      /- allows `lambda\.amazonaws\.com` `sts:AssumeRole`\n/,
    ],
    [
      { Effect: 'Deny', NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/a' }, Action: 's3:*', Resource: '*' },
      /- denies \*\*everybody\*\* but `arn:aws:iam::111122223333:user\/a` `s3:\*` on `\*`/,
    ],
    [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b' }, /- allows `\*` on all but `arn:aws:s3:::b`/],
    [
      { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 'sts:AssumeRole' },
      /- allows account `444455556666` `sts:AssumeRole`/,
    ],
    [
      { Effect: 'Allow', Action: '*', Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } },
      /, if `aws:SourceVpc` `StringEquals` `vpc-1`/,
    ],
  ];
  for (const [statement, told] of cases) {
    it(`are told: ${JSON.stringify(statement).slice(0, 60)}`, () => {
      assert.match(summary(statement), told);
    });
  }
});

describe('cards of refused calls', () => {
  it('say in the card what was denied, and not that it was lacking, where a policy denies it', () => {
    const card = (because: string) =>
      cardOf({
        errorCode: 'AccessDenied',
        errorMessage: `User: a is not authorized to perform: cloudtrail:StopLogging on resource: b ${because}`,
      });
    assert.match(
      card('with an explicit deny in a service control policy'),
      /was explicitly denied `cloudtrail:StopLogging`, decided by: a service control policy/,
    );
    assert.match(
      card('because no identity-based policy allows the cloudtrail:StopLogging action'),
      /lacked `cloudtrail:StopLogging`, decided by/,
    );
  });
});

describe('hovers', () => {
  it('say what an ARN of root stands for outside of userIdentity', () => {
    const arn = '¦arn:aws:iam::444455556666:root';
    const head = /^\*\*The whole account\*\* `444455556666`, as the principal of a policy/;
    for (const Principal of [{ AWS: arn }, { AWS: ['*', arn] }, arn]) {
      for (const name of ['Principal', 'NotPrincipal']) {
        const told = markdownAt(recordText({ requestParameters: { policy: { Statement: [{ [name]: Principal }] } } }));
        assert.match(told, head);
        assert.doesNotMatch(told, /root user of the account/);
      }
    }
    const elsewhere = markdownAt(recordText({ requestParameters: { targetPrincipal: arn } }));
    assert.match(
      elsewhere,
      /^\*\*ARN of the root user[\s\S]*as the principal of a policy it stands for the whole account/,
    );
    assert.doesNotMatch(markdownAt(recordText({ userIdentity: { type: 'Root', arn } })), /whole account/);
  });
  it('find it odd that an IAM user has a session', () => {
    const principalId = '¦AIDAEXAMPLEUSERID0001:session';
    assert.match(
      markdownAt(recordText({ userIdentity: { type: 'IAMUser', principalId } })),
      /Odd: `session`.*IAM users have none/,
    );
  });
  it('repeat nothing about eventID and errorMessage, and say nothing of a public address', () => {
    assert.equal(hoverOf('eventID', '11111111-2222-4333-8444-555555555555'), '');
    assert.equal(hoverOf('errorMessage', 'It went wrong.', { errorCode: 'Oops' }), '');
    assert.equal(hoverOf('sourceIPAddress', '8.8.8.8'), '');
  });
  it('read the times of responses', () => {
    const credentials = { expiration: '¦Jul 10, 2023 11:54:39 PM' };
    assert.match(markdownAt(recordText({ responseElements: { credentials } })), /\*\*2023-07-10 23:54:39 UTC\*\*/);
    const odd = { deletionDate: '¦Apr 12, 2021 18:58:30 PM' };
    assert.match(markdownAt(recordText({ responseElements: odd })), /\*\*2021-04-12 18:58:30 UTC\*\*/);
    for (const x of ['¦Feb 31, 2023 11:54:39 PM', '¦Apr 12, 2021 18:58:30 AM', '¦Apr 12, 2021 24:58:30 PM']) {
      assert.equal(markdownAt(recordText({ responseElements: { x } })), '');
    }
  });
  it('read numbers that are times by their names, or by the model of the operation', () => {
    const hoverIn = (eventName: string, name: string) => {
      const responseElements = { user: { [name]: 1688990079 } };
      const text = recordText({ eventSource: 'iam.amazonaws.com', eventName, responseElements });
      return markdownAt(text.replace('1688990079', '¦1688990079'));
    };
    assert.match(hoverIn('AnyUser', 'createDate'), /^\*\*2023-07-10 11:54:39 UTC\*\*/);
    assert.match(hoverIn('CreateUser', 'passwordLastUsed'), /^\*\*2023-07-10 11:54:39 UTC\*\*/);
    assert.equal(hoverIn('CreateUser', 'passwordLength'), '');
  });
  it('count events by the id of a thing of EC2', () => {
    const event = recordText({ requestParameters: { vpcSet: { items: [{ vpcId: 'vpc-0123456789abcdef0' }] } } });
    const log = `{"Records":[${event.replace('"vpc-', '"¦vpc-')},${recordText()}]}`;
    assert.match(markdownAt(log), /Not in the other event of this log/);
  });
  it('say that credentials were issued in the second of the event', () => {
    const attributes = { creationDate: '2021-06-09T23:09:46Z', mfaAuthenticated: 'false' };
    const userIdentity = { type: 'AssumedRole', '¦sessionContext': { attributes } };
    const text = recordText({ userIdentity }).replace('"¦session', '¦"session');
    assert.match(markdownAt(text), /Here: issued in the second of the event, without MFA that AWS knows of\./);
  });
  it('say of CloudShell once that it is where a command ran', () => {
    const agent =
      'aws-cli/2.2.23 Python/3.8.8 Linux/4.14.225 exec-env/CloudShell exe/x86_64 command/sts.get-caller-identity';
    assert.match(
      hoverOf('userAgent', agent),
      /^\*\*AWS CloudShell\*\*, command `sts\.get-caller-identity`, on Linux\.$/m,
    );
  });
  it('say of a name whose it is only where it is the name of a thing', () => {
    const name = (written: string) =>
      markdownAt(recordText({ requestParameters: { [`¦${written}`]: {} } }).replace(`"¦${written}`, `¦"${written}`));
    assert.match(name('operationId'), /Id of the operation\./);
    assert.match(name('displayName'), /Name: display\./);
  });
  it('say of an error what its name tells', () => {
    assert.match(hoverOf('errorCode', 'InvalidDBInstanceState'), /wrong state/);
    assert.match(hoverOf('errorCode', 'LimitExceededException'), /the message says which/);
    assert.doesNotMatch(hoverOf('errorCode', 'LimitExceededException'), /of the account/);
  });
  it('list values only where a field has a list of them', () => {
    const name = (members: object, field: string) =>
      markdownAt(recordText({ ...members }).replace(`"${field}"`, `"¦${field}"`));
    assert.match(name({ readOnly: true }, 'readOnly'), /\nValues: `true`, `false`/);
    assert.doesNotMatch(name({ errorMessage: 'x' }, 'errorMessage'), /[Vv]alues:/);
  });
  it('say that bytes of an answer need not be data', () => {
    const additionalEventData = { bytesTransferredOut: 303 };
    const text = recordText({ eventSource: 's3.amazonaws.com', eventName: 'GetBucketCors', additionalEventData });
    const markdown = markdownAt(text.replace('"bytesTransferredOut"', '"¦bytesTransferredOut"'));
    assert.match(markdown, /Otherwise it is the text of the answer/);
  });
});

describe('hovers on names say what they say here', () => {
  const named = (name: string, members: Readonly<Record<string, unknown>> = {}) =>
    markdownAt(recordText(members).replace(`"${name}":`, `"¦${name}":`));
  const consoleLogin = {
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
  };
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    ['userIdentity', {}, /Here: user Mary\\_Major, account `123456789012`\./],
    ['readOnly', { readOnly: true }, /Here: the call only read\./],
    [
      'readOnly',
      { readOnly: false, errorCode: 'AccessDenied' },
      /Here: the call would have changed something, but it failed\./,
    ],
    [
      'readOnly',
      { ...consoleLogin, responseElements: { ConsoleLogin: 'Failure' } },
      /Here: AWS does not count it as only reading, but it failed and changed nothing\./,
    ],
    [
      'readOnly',
      { ...consoleLogin, responseElements: { ConsoleLogin: 'Success' } },
      /Here: AWS does not count it as only reading, though signing in changes nothing\./,
    ],
    [
      'readOnly',
      { ...consoleLogin, eventName: 'PasswordUpdated', responseElements: { PasswordUpdated: 'Success' } },
      /Here: what happened changed something, or could have\./,
    ],
    [
      'readOnly',
      { ...consoleLogin, eventType: 'AwsServiceEvent', eventName: 'UserAuthentication' },
      /Here: AWS does not count it as only reading, though signing in changes nothing\./,
    ],
    [
      'readOnly',
      { readOnly: false, errorCode: 'Client.DryRunOperation' },
      /Here: the call was only a dry run, and was to change nothing\./,
    ],
    [
      'readOnly',
      { readOnly: false, errorCode: 'Client.UnauthorizedOperation', requestParameters: { dryRun: true } },
      /Here: the call was only a dry run, and was to change nothing\./,
    ],
    ['requestParameters', {}, /Here: about mesh `my-mesh`\./],
    [
      'requestParameters',
      {
        eventSource: 'sts.amazonaws.com',
        eventName: 'AssumeRole',
        requestParameters: { roleArn: 'arn:aws:iam::123456789012:role/deploy', roleSessionName: 'ann' },
        responseElements: { credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', expiration: 'Jun 10, 2021' } },
      },
      /Here: about role `deploy`, session `ann`\./,
    ],
    ['requestParameters', { requestParameters: null }, /Here: no parameters, or none that the service logs\./],
    [
      'requestParameters',
      { requestParameters: null, errorCode: 'AccessDenied' },
      /Here: none are logged; of calls that failed they are often left out\./,
    ],
    [
      'requestParameters',
      { requestParameters: null, errorMessage: 'Failed authentication', eventType: 'AwsConsoleSignIn' },
      /Here: no parameters, or none that the service logs\./,
    ],
    [
      'requestParameters',
      { requestParameters: null, errorMessage: 'Failed', eventSource: 'signin.amazonaws.com', eventName: 'CheckMfa' },
      /Here: no parameters, or none that the service logs\./,
    ],
    ['userIdentity', consoleLogin, /as whom somebody tried to sign in: where that failed, nothing proves it/],
    ['responseElements', consoleLogin, /How it ended: Success or Failure/],
    ['eventName', consoleLogin, /What was done to sign in or around it/],
    ['responseElements', {}, /Here: nothing came back that is logged\./],
    ['responseElements', { errorCode: 'AccessDenied' }, /Here: no answer but the error\./],
    ['resources', { resources: [{ ARN: 'arn:aws:kms:us-east-1:111122223333:key/k' }] }, /Here: KMS key `k`\./],
    [
      'serviceEventDetails',
      {
        eventName: 'StreamAggregatedResources',
        serviceEventDetails: {
          eventStatus: 'ConnectionEstablished',
          nodeArn: 'arn:aws:appmesh:us-east-1:111122223333:mesh/m/virtualNode/n',
        },
      },
      /Here: .*, node `n`\./,
    ],
    [
      'sessionContext',
      {
        userIdentity: {
          type: 'AssumedRole',
          sessionContext: {
            sessionIssuer: { userName: 'Admin' },
            attributes: { creationDate: '2021-06-09T22:09:46Z', mfaAuthenticated: 'false' },
          },
        },
      },
      /Here: credentials of `Admin`, issued 1 h before the event, without MFA that AWS knows of\./,
    ],
  ];
  for (const [name, members, told] of cases) {
    it(`${name} ${JSON.stringify(members).slice(0, 40)}`, () => {
      assert.match(named(name, members), told);
    });
  }
});

describe('hovers say of the name of a service in the place of an address for whom it called', () => {
  const service = 'secretsmanager.amazonaws.com';
  const said = (userIdentity: unknown) =>
    markdownAt(recordText({ userIdentity, sourceIPAddress: `¦${service}` }).replace('"¦', '¦"'));
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['itself', { type: 'AWSService', invokedBy: service }, /The AWS service that made the call, in its own name/],
    ['the caller', { type: 'AssumedRole', invokedBy: service }, /with the caller's credentials/],
    ['whoever, where no caller is told', undefined, /in its own name or for somebody, which is not told here/],
  ];
  for (const [whom, userIdentity, told] of cases) {
    it(whom, () => assert.match(said(userIdentity), told));
  }
});

describe('cards say of a dry run that it is one', () => {
  const launch = { eventSource: 'ec2.amazonaws.com', eventName: 'RunInstances', readOnly: false };
  it('and not that it failed, where it would have worked', () => {
    const card = cardOf({ ...launch, errorCode: 'Client.DryRunOperation', requestParameters: {} });
    assert.match(card, /tried in a dry run to launch instances in EC2.*; answered with Client\.DryRunOperation/);
  });
  it('where it would not have worked', () => {
    const card = cardOf({ ...launch, errorCode: 'Client.UnauthorizedOperation', requestParameters: { dryRun: true } });
    assert.match(card, /tried in a dry run to launch instances.*; failed with Client\.UnauthorizedOperation/);
  });
});

describe('cards say tags and other names with values as such', () => {
  const withOf = (requestParameters: Json) =>
    /\*\*WITH\*\* (.*)/
      .exec(cardOf({ eventName: 'PutThing', readOnly: false, requestParameters }))?.[1]
      ?.replaceAll('\\=', '=');
  const cases: readonly (readonly [Json, string])[] = [
    [
      { type: 'SecureString', overwrite: false, tags: [{ key: 'StratusRedTeam', value: 'true' }] },
      'type `SecureString` · overwrite `false` · tag StratusRedTeam = `true`',
    ],
    [{ tagSet: { items: [{ key: 'a', value: 'b' }] } }, 'tag a = `b`'],
    [
      { tagSpecificationSet: { items: [{ resourceType: 'instance', tags: [{ key: 'a', value: 'b' }] }] } },
      'resourceType `instance` · tag a = `b`',
    ],
    [
      {
        TagList: [
          { Key: 'a', Value: 'b' },
          { Key: 'c', Value: 'd' },
        ],
      },
      'tag a = `b` · tag c = `d`',
    ],
    [{ resourceTags: [{ tagKey: 'a', tagValue: 'b' }] }, 'resource tag a = `b`'],
    [
      { filterSet: { items: [{ name: 'vpc', valueSet: { items: [{ value: 'x' }, { value: 'y' }] } }] } },
      'filter vpc = `x, y`',
    ],
    [{ Filters: [{ Name: 'a', Values: ['x', 'y'] }] }, 'filter a = `x, y`'],
    [{ tags: [{ key: 'Secret', value: '***' }] }, 'tag Secret = (masked)'],
    [{ tags: [{ key: '***', value: '***' }] }, 'tag (masked) = (masked)'],
    [{ point: { key: 'a', value: 'b', unit: 'c' } }, 'point.key `a` · point.value `b` · point.unit `c`'],
    [
      { monitoring: { enabled: false }, accessScope: { type: 'x' } },
      'monitoring.enabled `false` · accessScope.type `x`',
    ],
    [{ a: { b: { c: { ID: 1, minCount: 2, value: { content: 3 } } } } }, 'c.ID `1` · minCount `2` · c.value `3`'],
    [{ disableApiTermination: { value: false } }, 'disableApiTermination `false`'],
    [{ config: { tags: [{ key: 'a', value: 'b' }] } }, 'tag a = `b`'],
  ];
  for (const [parameters, says] of cases) {
    it(`${JSON.stringify(parameters)}`, () => assert.equal(withOf(parameters), says));
  }
});

describe('the Event history names resources and users without types', () => {
  const log = read(fixture('containers', 'event-history.csv') ?? '');
  const record = log.records.at(0) as LogRecord;

  it('which its events are about', () => {
    assert.match(eventSentence(record), /^User or session night-shift created bucket harbor-logs in S3/);
    assert.match(eventCard(record, log, host), /bucket `?harbor-logs/);
  });
});
