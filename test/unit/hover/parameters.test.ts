import assert from 'node:assert/strict';
import { markdownAt, recordText } from '../../support/hover';

/** The hover over a name in the request. */
function nameIn(requestParameters: object, name: string, members: object = {}): string {
  return markdownAt(recordText({ requestParameters, ...members }).replace(`"${name}":`, `"¦${name}":`));
}

describe('names in requests and responses', () => {
  const ec2 = { eventSource: 'ec2.amazonaws.com', eventName: 'DescribeVpcs' };
  const cases: readonly (readonly [string, object, object, RegExp])[] = [
    ['meshName', { meshName: 'my-mesh' }, {}, /App Mesh\n\nHere it names the mesh that the call is about/],
    ['vpcPeeringConnectionId', { vpcPeeringConnectionId: 'pcx-1' }, ec2, /Id of the VPC peering connection\./],
    [
      'routeTableIdSet',
      { routeTableIdSet: { items: [] } },
      ec2,
      /^\*\*`routeTableIdSet`\*\*: a list, asked for in `DescribeVpcs` of EC2\n\nA list: route table ID\./,
    ],
    ['durationSeconds', { durationSeconds: 900 }, {}, /For how many seconds/],
    ['PolicyDocument', { PolicyDocument: '{}' }, {}, /A policy: who may do what/],
    ['httpTokens', { httpTokens: 'optional' }, ec2, /lets IMDSv1 work/],
    [
      'status',
      { status: 'Inactive', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
      { eventSource: 'iam.amazonaws.com', eventName: 'UpdateAccessKey' },
      /`status`\*\*: text, asked for in `UpdateAccessKey` of IAM\n\n.*It is required\. Values: `Active`, `Inactive`, `Expired`\. \(AWS's model of the API as of 2026-08\)$/s,
    ],
    [
      'instanceType',
      { instanceType: 't3.micro' },
      { ...ec2, eventName: 'RunInstances' },
      /: text, asked for .*One of \d{4} values\. \(AWS's/s,
    ],
    [
      'groupName',
      { groupName: 'x' },
      { eventSource: 'iam.amazonaws.com', eventName: 'DeleteGroup' },
      /Here it names the group that the call is about\.\n\nIt is required\. \(AWS's/,
    ],
    [
      'key',
      { tableName: 'Music', key: { Artist: 'x' } },
      { eventSource: 'dynamodb.amazonaws.com', eventName: 'PutItem' },
      /The primary key of the item(?!.*It is required)/s,
    ],
    [
      'key',
      { tableName: 'Music', key: { Artist: 'x' } },
      { eventSource: 'dynamodb.amazonaws.com', eventName: 'GetItem' },
      /The primary key of the item.*It is required/s,
    ],
    [
      'encryptionContext',
      { encryptionContext: { a: 'b' } },
      { eventSource: 'kms.amazonaws.com', eventName: 'Decrypt' },
      /: names and values that callers choose, asked for/,
    ],
    [
      'item',
      { item: ['Artist'] },
      { eventSource: 'dynamodb.amazonaws.com', eventName: 'PutItem' },
      /`item`\*\*: a list, asked for in `PutItem`/,
    ],
    [
      'bucketPolicy',
      { bucketPolicy: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }] } },
      { eventSource: 's3.amazonaws.com', eventName: 'PutBucketPolicy' },
      /`bucketPolicy`\*\*: .*A resource-based policy:\n\n- allows \*\*everybody\*\* `s3:GetObject` on `\*`/s,
    ],
    [
      'roleName',
      { roleName: null, policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
      { eventSource: 'iam.amazonaws.com', eventName: 'AttachRolePolicy' },
      /\*\*`roleName`\*\*: asked for .*It is required\. It identifies what the call acts on or uses\./s,
    ],
  ];
  for (const [name, parameters, members, told] of cases) {
    it(`are told: ${name}`, () => {
      assert.match(nameIn(parameters, name, members), told);
    });
  }
  it('are told for EC2 only where only EC2 writes them so', () => {
    assert.equal(nameIn({ permissionSet: 'x' }, 'permissionSet'), '');
    assert.equal(nameIn({ tag: 1 }, 'tag'), '');
    assert.match(nameIn({ tag: 1 }, 'tag', ec2), /Position in a list/);
  });
  it('are not told where nothing is known', () => {
    for (const name of ['frobnicate', 'constructor', '__proto__', 'Id', 'x'.repeat(200)]) {
      assert.equal(nameIn({ [name]: { y: 1 } }, name).replace(/.*Id of the thing.*/s, ''), '', name);
    }
  });
  it('are not told to name what the call is about where they say from where, or of which type', () => {
    const rule = { groupId: 'sg-1', ipPermissions: { items: [{ ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }] } };
    const told = (name: string) => nameIn(rule, name, { ...ec2, eventName: 'AuthorizeSecurityGroupIngress' });
    assert.match(told('groupId'), /names the security group that the call is about/);
    assert.match(told('cidrIp'), /Range of addresses/);
    assert.doesNotMatch(told('cidrIp'), /that the call is about/);
  });
  it('are no parameters where callers choose them', () => {
    const parameters = { encryptionContext: { keyUsage: 'x' } };
    const markdown = nameIn(parameters, 'keyUsage', { eventSource: 'kms.amazonaws.com', eventName: 'CreateKey' });
    assert.doesNotMatch(markdown, /Values|required|AWS's model/);
  });
  it('are told by what they are in their service', () => {
    const lambda = { eventSource: 'lambda.amazonaws.com', eventName: 'CreateFunction20150331' };
    const role = 'arn:aws:iam::111122223333:role/Runner';
    assert.match(
      nameIn({ functionName: 'f', role }, 'role', lambda),
      /The role that the function runs with: its execution/,
    );
    const answer = { ...lambda, responseElements: { '¦role': role } };
    assert.match(markdownAt(recordText(answer)), /The role that the function runs with: its execution/);
    const iam = { eventSource: 'iam.amazonaws.com', eventName: 'GetRole', responseElements: { '¦role': {} } };
    assert.match(markdownAt(recordText(iam)), /\n\nThe role that is meant\./);
    assert.match(
      nameIn({ publiclyAccessible: true }, 'publiclyAccessible', { eventSource: 'rds.amazonaws.com' }),
      /Whether it has a public address\. .* also depends on its subnets and security groups\./,
    );
    const icmp = { ipPermissions: { items: [{ ipProtocol: 'icmp', fromPort: 8, toPort: 0 }] } };
    assert.match(nameIn(icmp, 'fromPort', ec2), /or the type of message where its protocol is ICMP/);
    assert.match(nameIn(icmp, 'toPort', ec2), /or the code of the message where its protocol is ICMP/);
  });
  it('are not told to name what is only called alike', () => {
    const signedIn = (name: string) =>
      markdownAt(
        recordText({
          eventSource: 'sts.amazonaws.com',
          eventName: 'AssumeRoleWithSAML',
          requestParameters: { roleSessionName: 'mary', roleArn: 'arn:aws:iam::111122223333:role/R' },
          responseElements: { subject: 'mary' },
        }).replace(`"${name}":`, `"¦${name}":`),
      );
    assert.match(signedIn('subject'), /NameID of the SAML assertion/);
    assert.doesNotMatch(signedIn('subject'), /Here it names|certificate/);
  });
  it('show the names of a log letter by letter', () => {
    const markdown = nameIn({ '`[x](command:y)`Id': 'z' }, '`[x](command:y)`Id', { eventName: '[a](command:b)' });
    assert.match(markdown, /^\*\*\\`\\\[x\\\]\(command:y\)/);
    assert.match(nameIn({ fooId: 'z' }, 'fooId', { eventName: '`[a](command:b)' }), /\\`\\\[a\\\]/);
  });

  it('says what S3 is asked to list, and what a rule of a policy is about', () => {
    const list = (name: string) => ({
      eventSource: 's3.amazonaws.com',
      eventName: 'ListObjects',
      requestParameters: { bucketName: 'b', [`¦${name}`]: '2' },
    });
    assert.match(markdownAt(recordText(list('prefix'))), /\n\nBeginning of names, mostly of the keys of objects/);
    assert.match(markdownAt(recordText(list('list-type'))), /\n\nWith 2 it is .* ListObjectsV2\./);
    for (const name of ['delimiter', 'max-keys', 'encoding-type', 'start-after', 'continuation-token', 'fetch-owner']) {
      assert.match(markdownAt(recordText(list(name))), new RegExp(`^\\*\\*\`${name}\``));
    }
    for (const name of ['Resource', 'NotResource', 'NotAction', 'NotPrincipal', 'Sid', 'Condition']) {
      const bucketPolicy = { Statement: [{ Effect: 'Allow', [`¦${name}`]: 'arn:aws:s3:::b' }] };
      const call = {
        eventSource: 's3.amazonaws.com',
        eventName: 'PutBucketPolicy',
        requestParameters: { bucketPolicy },
      };
      assert.match(markdownAt(recordText(call)), /\n\n.*(?:rule of a policy|the rule applies)/);
    }
  });
});
