import assert from 'node:assert/strict';
import { eventsOf, failed, type LogRecord, read } from '../../src/core';
import { policyOf } from '../support/policies';
import { sharedFiles, sharedPath } from '../support/shared';
import { answerOf, type Request } from '../support/simulator';

/** How the simulated attacks name what they are about, told for each of their calls by itself; without an entry a call is about everything. */
const resources: Readonly<Record<string, (record: LogRecord) => readonly string[]>> = {
  AssumeRole: (record) => texts(record, 'requestParameters', 'roleArn'),
  DeleteFlowLogs: (record) =>
    texts(record, 'requestParameters', 'DeleteFlowLogsRequest', 'FlowLogId', 'content').map((id) =>
      arn(record, 'ec2', `vpc-flow-log/${id}`),
    ),
  DeleteResolverQueryLogConfig: (record) => texts(record, 'responseElements', 'resolverQueryLogConfig', 'arn'),
  DeleteTrail: (record) => trails(record, 'name'),
  DescribeInstanceAttribute: (record) => instances(record, 'instanceId'),
  GetParameters: (record) => listed(record, 'names').map((name) => arn(record, 'ssm', `parameter${name}`)),
  GetPasswordData: (record) => instances(record, 'instanceId'),
  GetSecretValue: (record) => texts(record, 'requestParameters', 'secretId'),
  PutEventSelectors: (record) => trails(record, 'trailName'),
  SendCommand: (record) => [
    arn(record, 'ssm', `document/${record.text('requestParameters', 'documentName')}`),
    ...listed(record, 'instanceIds').map((id) => arn(record, 'ec2', `instance/${id}`)),
  ],
  StopLogging: (record) => trails(record, 'name'),
};

describe('policies made from published attacks', () => {
  if (!sharedPath('corpus')) {
    it.skip('allow what succeeded (no corpus here)');
  }
  for (const { name, text } of sharedFiles('corpus', 'real', 'arrays')) {
    it(`allow exactly what succeeded in ${name}`, async () => {
      const log = read(text);
      const records = [...log.records];
      const { text: policy } = policyOf(eventsOf(log));
      assert.ok(policy);
      const done = distinct(records.filter((record) => !failed(record)).flatMap(requestsOf));
      const refused = [...distinct(records.filter(failed).flatMap(requestsOf)).values()].filter(
        (request) => !done.has(keyOf(request)),
      );
      for (const request of done.values()) {
        assert.equal(await answerOf(policy, request), 'Allowed', JSON.stringify(request));
      }
      for (const request of [...refused, ...[...done.values()].flatMap(near)]) {
        assert.equal(await answerOf(policy, request), 'ImplicitlyDenied', JSON.stringify(request));
      }
      console.log(`      ${done.size} requests allowed, ${refused.length} refused`);
    });
  }
});

function requestsOf(record: LogRecord): Request[] {
  const name = record.text('eventName') ?? '';
  const named = resources[name]?.(record) ?? ['*'];
  return named.map((resource) => ({
    principal: record.text('userIdentity', 'arn') ?? '',
    action: `${record.text('eventSource')?.split('.')[0]}:${name}`,
    resource,
    account: record.text('recipientAccountId') ?? '',
  }));
}

/** Other resources than those of a request, and other things done with them. */
function near(request: Request): Request[] {
  const others: Readonly<Record<string, string>> = {
    'secretsmanager:GetSecretValue': 'secretsmanager:DeleteSecret',
    'ssm:GetParameters': 'ssm:DeleteParameters',
    'cloudtrail:StopLogging': 'cloudtrail:StartLogging',
    'cloudtrail:DeleteTrail': 'cloudtrail:StopLogging',
  };
  const action = others[request.action];
  return request.resource === '*'
    ? []
    : [{ ...request, resource: `${request.resource}x` }, ...(action ? [{ ...request, action }] : [])];
}

function distinct(requests: readonly Request[]): ReadonlyMap<string, Request> {
  return new Map(requests.map((request) => [keyOf(request), request]));
}

function keyOf({ action, resource }: Request): string {
  return `${action} ${resource}`;
}

function texts(record: LogRecord, ...path: readonly string[]): string[] {
  const text = record.text(...path);
  return text === undefined ? [] : [text];
}

function listed(record: LogRecord, name: string): string[] {
  const list = record.at('requestParameters', name);
  return Array.isArray(list) ? list.map(String) : [];
}

function trails(record: LogRecord, name: string): string[] {
  return texts(record, 'requestParameters', name).map((trail) => arn(record, 'cloudtrail', `trail/${trail}`));
}

function instances(record: LogRecord, name: string): string[] {
  return texts(record, 'requestParameters', name).map((id) => arn(record, 'ec2', `instance/${id}`));
}

function arn(record: LogRecord, service: string, resource: string): string {
  return `arn:aws:${service}:${record.text('awsRegion')}:${record.text('recipientAccountId')}:${resource}`;
}
