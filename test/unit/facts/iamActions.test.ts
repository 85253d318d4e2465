import assert from 'node:assert/strict';
import { allServices, iamActionsOf, iamPrefix, readIamActions } from '../../../src/core/facts/facts';
import { allIamNames } from '../../../src/core/facts/iamNames';
import { fixture } from '../../support/fixtures';
import { markdownAt, recordText, iam as table } from '../../support/hover';

const named = (source: string, name: string) =>
  iamActionsOf(table, `${source}.amazonaws.com`, name).map((action) => `${action.name} ${action.access}`);

describe('the actions of IAM', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['iam', 'GetAccountAuthorizationDetails', ['iam:GetAccountAuthorizationDetails Read']],
    ['iam', 'AddUserToGroup', ['iam:AddUserToGroup Write']],
    ['sts', 'GetFederationToken', ['sts:GetFederationToken Write']],
    ['cloudtrail', 'StartQuery', ['cloudtrail:StartQuery Write']],
    ['secretsmanager', 'BatchGetSecretValue', ['secretsmanager:BatchGetSecretValue Read']],
    ['s3', 'HeadBucket', ['s3:ListBucket List']],
    ['s3', 'DeleteBucketTagging', ['s3:PutBucketTagging Tagging']],
    ['s3', 'GetObjectLockConfiguration', ['s3:GetBucketObjectLockConfiguration Read']],
    ['s3', 'CopyObject', ['s3:PutObject Write', 's3:GetObject Read']],
    ['eks', 'AssociateAccessPolicy', ['eks:AssociateAccessPolicy Write']],
    ['ram', 'CreateResourceShare', ['ram:CreateResourceShare Write']],
    ['organizations', 'AttachPolicy', ['organizations:AttachPolicy Permissions management']],
    ['monitoring', 'PutMetricAlarm', ['cloudwatch:PutMetricAlarm Write']],
    ['lambda', 'UpdateFunctionCode20150331v2', ['lambda:UpdateFunctionCode Write']],
    ['apigateway', 'CreateRoute', ['apigateway:POST Write']],
    ['kms', 'ReEncrypt', ['kms:ReEncryptFrom Write', 'kms:ReEncryptTo Write']],
    ['ec2', 'SendSSHPublicKey', ['ec2-instance-connect:SendSSHPublicKey Write']],
    ['route53domains', 'updateDomainContact', ['route53domains:UpdateDomainContact Write']],
    ['s3', 'constructor', []],
    ['nobody', 'GetThing', []],
  ];
  for (const [source, name, expected] of cases) {
    it(`${source} ${name}: ${expected.join(', ') || 'nothing is said'}`, () => {
      assert.deepEqual(named(source, name), expected);
    });
  }

  it('know the types of resources, also those with blanks in their names', () => {
    const types = (source: string, name: string) =>
      iamActionsOf(table, `${source}.amazonaws.com`, name).flatMap(({ resources }) => resources);
    assert.deepEqual(types('iam', 'AddUserToGroup'), ['group']);
    assert.deepEqual(types('lambda', 'GetAlias'), ['function']);
    assert.deepEqual(types('lambda', 'GetCodeSigningConfig'), ['code signing config']);
    assert.deepEqual(types('iam', 'ListUsers'), []);
  });

  it('hold every name that an event is said to stand for', () => {
    const strangers = allIamNames().filter(([source, prefix, name]) => {
      const own = prefix ?? iamPrefix(`${source}.amazonaws.com`) ?? source;
      return !table?.action(own, name);
    });
    assert.deepEqual(strangers, []);
  });

  it('know every prefix that differs from its event source', () => {
    const known = [...allServices()].flatMap(([, { iam }]) => iam ?? []);
    assert.ok(known.length >= 16);
    assert.deepEqual(
      known.filter((prefix) => !table?.has(prefix)),
      [],
    );
  });

  it("have the levels that another package reads from AWS's pages, in a sample of 200", () => {
    const levels = Object.entries(JSON.parse(fixture('iam', 'levels.json') ?? '{}') as Record<string, string>);
    assert.equal(levels.length, 200);
    const differing = levels.filter(([written, level]) => {
      const [prefix = '', name = ''] = written.split(':');
      return table?.action(prefix, name)?.access !== level;
    });
    assert.deepEqual(differing, []);
  });

  it('are undefined where the text is no table', () => {
    for (const text of ['', '{', 'null', '[]', '{"services":1}', '"x"']) {
      assert.equal(readIamActions(text), undefined, text);
    }
  });
});

describe('hovers on services', () => {
  const told = (source: string) =>
    markdownAt(recordText({ eventSource: `¦${source}.amazonaws.com` })).match(/begin with `([^`]+)`/)?.[1];
  it('name the prefix of policies where there is one', () => {
    const prefixes = ['pinpoint', 'cloudcontrolapi', 'iotdata', 'monitoring', 's3'].map(told);
    assert.deepEqual(prefixes, ['mobiletargeting:', 'cloudformation:', 'iot:', 'cloudwatch:', 's3:']);
    assert.deepEqual(['billingconsole', 'taxconsole', 'identitystore-scim', 'macie', 'sdkmetrics'].map(told), [
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
