import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelPackage } from '../../../.ci/generate/modelPackage.mjs';
import { readOperationModels } from '../../../src/core/facts/facts';
import { fixture, root } from '../../support/fixtures';

const text = readFileSync(join(root, 'media', 'operationModels.json'), 'utf8');
const models = readOperationModels(text);

describe('the operation models', () => {
  const model = (source: string, name: string, way: string) => {
    const found = models?.parameter(`${source}.amazonaws.com`, name, way.replaceAll('[]', '.[]').split('.'));
    const told = [
      found?.required && 'required',
      found?.identifies && 'identifies',
      found?.type,
      found?.values?.join('|'),
    ];
    return [...told, !found?.values && found?.valueCount].filter(Boolean).join(', ');
  };
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['iam', 'UpdateAccessKey', 'requestParameters.status', 'required, Active|Inactive|Expired'],
    ['iam', 'UpdateAccessKey', 'requestParameters.userName', 'identifies'],
    ['iam', 'CreateAccessKey', 'responseElements.accessKey.status', 'Active|Inactive|Expired'],
    ['iam', 'CreateAccessKey', 'responseElements.accessKey.createDate', 'time'],
    ['iam', 'AttachRolePolicy', 'requestParameters.policyArn', 'required'],
    ['iam', 'AttachRolePolicy', 'requestParameters.roleName', 'required, identifies'],
    ['sts', 'AssumeRole', 'requestParameters.roleArn', 'required, identifies'],
    ['sts', 'AssumeRole', 'requestParameters.roleSessionName', 'required'],
    ['sts', 'AssumeRole', 'responseElements.credentials.expiration', 'time'],
    ['cloudtrail', 'CreateTrail', 'requestParameters.name', 'required, identifies'],
    ['cloudtrail', 'CreateTrail', 'requestParameters.s3BucketName', 'required'],
    ['cloudtrail', 'PutEventSelectors', 'requestParameters.eventSelectors[].readWriteType', 'ReadOnly|WriteOnly|All'],
    ['kms', 'Decrypt', 'requestParameters.encryptionContext', 'map'],
    ['kms', 'Decrypt', 'requestParameters.encryptionContext.keyUsage', ''],
    ['eks', 'AssociateAccessPolicy', 'requestParameters.name', 'required, identifies'],
    ['s3', 'PutBucketAcl', 'requestParameters.bucketName', 'required, identifies'],
    ['s3', 'PutObject', 'requestParameters.x-amz-server-side-encryption', 'AES256|aws:fsx|aws:kms|aws:kms:dsse'],
    ['ec2', 'RunInstances', 'requestParameters.instanceInitiatedShutdownBehavior', 'stop|terminate'],
    [
      'ec2',
      'RunInstances',
      'responseElements.instancesSet.items[].instanceState.name',
      'pending|running|shutting-down|terminated|stopping|stopped',
    ],
    ['ec2', 'CreateLaunchTemplate', 'requestParameters.CreateLaunchTemplateRequest.LaunchTemplateName', 'identifies'],
    ['lambda', 'UpdateFunctionConfiguration20150331v2', 'requestParameters.functionName', 'required, identifies'],
    ['lambda', 'CreateFunction20150331', 'requestParameters.packageType', 'Zip|Image'],
    ['ssm', 'PutParameter', 'requestParameters.type', 'String|StringList|SecureString'],
    ['secretsmanager', 'GetSecretValue', 'requestParameters.secretId', 'required, identifies'],
    ['iam', 'UpdateAccessKey', 'requestParameters.constructor', ''],
    ['iam', 'UpdateAccessKey', 'requestParameters.somewhere.status', ''],
    ['iam', 'UpdateAccessKey', 'requestParameters', ''],
    ['iam', 'UpdateAccessKey', 'userIdentity.status', ''],
    ['constructor', 'UpdateAccessKey', 'requestParameters.status', ''],
    ['sdkmetrics', 'PostMetrics', 'requestParameters.status', ''],
  ];
  for (const [source, name, way, told] of cases) {
    it(`say of ${source} ${name} ${way}: ${told || 'nothing'}`, () => {
      assert.equal(model(source, name, way), told);
    });
  }

  it('contradict nothing that another package says of the same operations, in a sample of 200', () => {
    const other = JSON.parse(fixture('iam', 'parameters.json') ?? '{}') as {
      readonly values: Readonly<Record<string, string>>;
      readonly required: readonly string[];
    };
    const ofKey = (key: string) => {
      const [, source = '', name = '', parameter = ''] = /^(.*):(.*)\.(.*)$/.exec(key) ?? [];
      return models?.parameter(`${source}.amazonaws.com`, name, ['requestParameters', parameter]);
    };
    const listed = Object.entries(other.values).flatMap(([key, values]) => {
      const own = ofKey(key)?.values;
      return own ? [[key, values.split('|').filter((value) => !own.includes(value))] as const] : [];
    });
    assert.deepEqual(
      listed.filter(([, missing]) => missing.length > 0),
      [],
    );
    // The rest has become free text since, or our package calls it optional for clients, whatever the service does: of that nothing is said.
    assert.ok(listed.length >= 90, `${listed.length} of 100 lists of values`);
    const required = other.required.filter((key) => ofKey(key)?.required);
    assert.ok(required.length >= 70, `${required.length} of 100 that are required`);
  });

  it('are made of the version that the generator names', () => {
    const { source, date } = JSON.parse(text) as Record<string, unknown>;
    assert.equal(source, `${modelPackage.name} ${modelPackage.version}`);
    assert.equal(date, modelPackage.date);
  });

  it('are undefined where the text is no table', () => {
    for (const other of ['', '{', 'null', '[]', '{"services":{}}', '{"values":[]}', '"x"']) {
      assert.equal(readOperationModels(other), undefined, other);
    }
  });

  it('say nothing where the table says what nobody wrote', () => {
    const odd = readOperationModels('{"values":[],"services":{"iam":{"7":"status","":"x","of":"y",":":","}}}');
    for (const name of ['status', 'x', 'y', '']) {
      assert.equal(odd?.parameter('iam.amazonaws.com', 'A', ['requestParameters', name]), undefined, name);
    }
  });
});
