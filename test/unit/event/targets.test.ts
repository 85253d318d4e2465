import assert from 'node:assert/strict';
import { eventSentence, eventText, read } from '../../../src/core';
import { worded } from '../../../src/core/explain/card/wording';
import { allWordings } from '../../../src/core/facts/facts';
import { markdownAt, recordText } from '../../support/hover';

/** What a sentence about a call of EC2 says was done. */
function said(eventName: string, requestParameters: object, more: object = {}): string {
  const text = recordText({ eventSource: 'ec2.amazonaws.com', eventName, requestParameters, ...more });
  const record = read(text).records.at(0);
  return (
    /^User Mary_Major (.*?) in (?:EC2|KMS|S3|STS|Lambda|CloudWatch Logs|ECR|CodeBuild|AWS Glue|Glue)/.exec(
      record ? eventSentence(record) : '',
    )?.[1] ?? ''
  );
}

function rules(...items: readonly object[]): object {
  return { groupId: 'sg-1', ipPermissions: { items } };
}

const port22 = { ipProtocol: 'tcp', fromPort: 22, toPort: 22 };

describe('whom a security group lets in or out', () => {
  it('is told of every kind of source, those that let in most first', () => {
    const mixed = rules({
      ...port22,
      ipRanges: { items: [{ cidrIp: '10.0.0.0/8' }] },
      ipv6Ranges: { items: [{ cidrIpv6: '::/0' }] },
      prefixListIds: { items: [{ prefixListId: 'pl-1' }] },
      groups: { items: [{ groupId: 'sg-2' }] },
    });
    const most = 'opened security group sg-1 for ::/0, 10.0.0.0/8, pl-1, sg-2 on port 22';
    assert.equal(said('AuthorizeSecurityGroupIngress', mixed), most);
    for (const one of [
      { ipv6Ranges: { items: [{ cidrIpv6: '::/0' }] } },
      { prefixListIds: { items: [{ prefixListId: '::/0' }] } },
      { groups: { items: [{ groupId: '::/0' }] } },
    ]) {
      assert.equal(
        said('AuthorizeSecurityGroupIngress', rules({ ...port22, ...one })),
        'opened security group sg-1 for ::/0 on port 22',
      );
    }
  });
  it('is never cut before all addresses', () => {
    const narrow = Array.from({ length: 9 }, (_, at) => ({ cidrIp: `192.0.2.${at}/32` }));
    for (const cidrIp of ['0.0.0.0/0', '10.0.0.0/8']) {
      const wide = rules({ ...port22, ipRanges: { items: [...narrow, { cidrIp }] } });
      assert.match(said('AuthorizeSecurityGroupIngress', wide), new RegExp(`for ${cidrIp}, 192.0.2.0/32, `));
    }
  });
  it('is told of rules that go out, that are taken back, and that change', () => {
    const all = rules({ ipProtocol: '-1', fromPort: 0, toPort: 0, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } });
    assert.equal(said('AuthorizeSecurityGroupEgress', all), 'let traffic out of security group sg-1 to 0.0.0.0/0');
    assert.equal(said('RevokeSecurityGroupIngress', all), 'closed security group sg-1 for 0.0.0.0/0');
    assert.equal(said('RevokeSecurityGroupEgress', all), 'let no more traffic out of security group sg-1 to 0.0.0.0/0');
    const byId = { groupId: 'sg-1', securityGroupRuleIds: { items: [{ securityGroupRuleId: 'sgr-1' }] } };
    assert.equal(said('RevokeSecurityGroupIngress', byId), 'closed security group sg-1, by rule sgr-1');
    const rule = {
      SecurityGroupRuleId: 'sgr-1',
      SecurityGroupRule: { CidrIpv6: '::/0', IpProtocol: '6', FromPort: 22, ToPort: 80 },
    };
    for (const SecurityGroupRule of [rule, [rule]]) {
      assert.equal(
        said('ModifySecurityGroupRules', {
          ModifySecurityGroupRulesRequest: { GroupId: 'sg-1', SecurityGroupRule },
        }),
        'changed rule sgr-1 of security group sg-1, now with ::/0 on port 22-80',
      );
    }
  });
  it('has the ports that it is about, and none where the rule is about any', () => {
    const at = (ports: object) => said('AuthorizeSecurityGroupIngress', { groupId: 'sg-1', cidrIp: '::/0', ...ports });
    const open = 'opened security group sg-1 for ::/0';
    assert.equal(at(port22), `${open} on port 22`);
    assert.equal(at({ ipProtocol: 'tcp', fromPort: 0, toPort: 65535 }), `${open} on port 0-65535`);
    assert.equal(at({ ipProtocol: '-1', fromPort: 0, toPort: 0 }), open);
    assert.equal(at({ ipProtocol: 'icmp', fromPort: 8, toPort: 0 }), open);
  });
});

describe('with whom something is shared', () => {
  it('is told of accounts and of everybody in one call, everybody first', () => {
    const items = [...['111111111111', '222222222222', '333333333333'].map((userId) => ({ userId })), { group: 'all' }];
    assert.match(
      said('ModifySnapshotAttribute', { snapshotId: 'snap-1', createVolumePermission: { add: { items } } }),
      /who may use snapshot snap-1 \(now also everybody, 1/,
    );
    assert.match(
      said('ModifyImageAttribute', { imageId: 'ami-1', launchPermission: { remove: { items } } }),
      /who may use image ami-1 \(no longer everybody, 1/,
    );
    const both = { add: { items: [{ userId: '905418270193' }] }, remove: { items: [{ group: 'all' }] } };
    assert.equal(
      said('ModifySnapshotAttribute', { snapshotId: 'snap-1', createVolumePermission: both }),
      'changed who may use snapshot snap-1 (now also 905418270193, no longer everybody)',
    );
  });
  it('is told of the root ARN of an account as that account', () => {
    const arn = 'arn:aws:iam::905418270193:root';
    const grant = { keyId: 'k1', granteePrincipal: arn };
    const kms = { eventSource: 'kms.amazonaws.com' };
    assert.equal(said('CreateGrant', grant, kms), 'gave a grant to account 905418270193 on KMS key k1');
    const user = { ...grant, granteePrincipal: 'arn:aws:iam::905418270193:user/root' };
    assert.equal(said('CreateGrant', user, kms), 'gave a grant to root on KMS key k1');
    const lambda = { eventSource: 'lambda.amazonaws.com' };
    const permission = { functionName: 'f', principal: arn };
    assert.equal(said('AddPermission', permission, lambda), 'let account 905418270193 use function f');
    const sts = { eventSource: 'sts.amazonaws.com' };
    assert.equal(said('AssumeRoot', { targetPrincipal: arn }, sts), 'took root of account 905418270193 for a while');
    const text = recordText({ ...kms, eventName: 'CreateGrant', requestParameters: grant });
    const row = { said: [], run: undefined, date: undefined };
    assert.equal(eventText(read(text).records.at(0)!, row).target, 'k1, account 905418270193');
    assert.match(
      markdownAt(text.replace('"requestParameters"', '"¦requestParameters"')),
      /about KMS key `k1`, grantee account `905418270193`\./,
    );
  });
});

describe('what a sentence says', () => {
  it('of things that have no name, as in a table of the Event history, is a thing', () => {
    const nameless = allWordings().flatMap(([source, name, wording]) => {
      const told = worded(wording, [], (text) => text);
      return told === undefined ? [] : [[`${source} ${name}`, told] as const];
    });
    assert.equal(nameless.find(([name]) => name.endsWith(' StopLogging'))?.[1], 'the logging of a trail');
    assert.equal(
      nameless.find(([name]) => name.endsWith(' SendSSHPublicKey'))?.[1],
      'an SSH public key to an instance',
    );
    const things =
      /(?:^|\b(?:of|to|from|with|in|on|off|for|use|assume) )(?:access key|account|bucket|document|function|group|image|instance|key|log group|object|policy|role|rule|snapshot|table|topic|trail|user|version|volume)\b/;
    assert.deepEqual(
      nameless.filter(([, told]) => things.test(told)),
      [],
    );
  });
  it('of the public access block is what it blocks, and what not', () => {
    const flags = {
      BlockPublicAcls: false,
      IgnorePublicAcls: false,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: false,
    };
    const block = (PublicAccessBlockConfiguration: object) =>
      said(
        'PutBucketPublicAccessBlock',
        { bucketName: 'b', PublicAccessBlockConfiguration },
        { eventSource: 's3.amazonaws.com' },
      );
    const set = 'set the public access block of bucket b';
    assert.equal(
      block(flags),
      `${set}, switched off: BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets`,
    );
    assert.equal(
      block({ ...flags, BlockPublicPolicy: true }),
      `${set}, switched on: BlockPublicPolicy, switched off: BlockPublicAcls, IgnorePublicAcls, RestrictPublicBuckets`,
    );
  });
  it('of a number of days has one day in the singular', () => {
    const kept = (retentionInDays: number) =>
      said('PutRetentionPolicy', { logGroupName: 'g', retentionInDays }, { eventSource: 'logs.amazonaws.com' });
    assert.deepEqual(
      [kept(1), kept(14)],
      ['set the retention of log group g to 1 day', 'set the retention of log group g to 14 days'],
    );
    assert.equal(
      said('ScheduleKeyDeletion', { keyId: 'k1', pendingWindowInDays: 7 }, { eventSource: 'kms.amazonaws.com' }),
      'scheduled KMS key k1 to be deleted in 7 days',
    );
  });
  it('of what is done in a batch has how behind what', () => {
    const many = (service: string, eventName: string, requestParameters: object) =>
      said(eventName, requestParameters, { eventSource: `${service}.amazonaws.com` });
    assert.equal(
      many('ecr', 'BatchDeleteImage', { repositoryName: 'web' }),
      'deleted images in a batch (repository web)',
    );
    assert.equal(many('codebuild', 'BatchDeleteBuilds', {}), 'deleted builds in a batch');
    assert.equal(many('glue', 'BatchDeleteTable', { tableName: 't' }), 'deleted table t in a batch');
  });
  it('of a change of keys is from which to which', () => {
    const keys = { sourceKeyId: 'alias/a', destinationKeyId: 'alias/b' };
    const kms = { eventSource: 'kms.amazonaws.com' };
    assert.equal(said('ReEncrypt', keys, kms), 're-encrypted something from KMS key alias/a to KMS key alias/b');
  });
});

describe('the row of an event', () => {
  it('has no end of a key beside its own time, and no flag or number without what it is', () => {
    const target = (members: object) => {
      const record = read(recordText(members as Record<string, unknown>)).records.at(0);
      return record && eventText(record, { said: [], run: undefined, date: undefined }).target;
    };
    const assumed = {
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRole',
      requestParameters: { roleArn: 'arn:aws:iam::123456789012:role/deploy' },
      responseElements: { credentials: { expiration: 'Jun 10, 2021, 1:20:30 AM' } },
    };
    assert.equal(target(assumed), 'deploy');
    const retention = {
      eventSource: 'logs.amazonaws.com',
      eventName: 'PutRetentionPolicy',
      requestParameters: { logGroupName: 'pay', retentionInDays: 1 },
    };
    assert.equal(target(retention), 'pay');
  });
});
