import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Explanation, explain, type HoverHost, read, readIamActions, readOperationModels } from '../../src/core';
import { root } from './fixtures';

/** The actions of IAM as the extension ships them. */
export const iam = readIamActions(readFileSync(join(root, 'media', 'iamActions.json'), 'utf8'));

/** What the models say of parameters, as the extension ships it. */
const models = readOperationModels(readFileSync(join(root, 'media', 'operationModels.json'), 'utf8'));

/** A reader whose clock is two hours ahead of UTC. */
export const host: HoverHost = {
  localTime: (epochMs) => new Date(epochMs + 7_200_000).toISOString().slice(0, 19).replace('T', ' '),
  ...(iam && { iam }),
  ...(models && { models }),
};

/** The explanation at the `¦` of a log's text. */
export function at(marked: string): Explanation | undefined {
  return explain(read(marked.replace('¦', '')), marked.indexOf('¦'), host);
}

/** The Markdown of the explanation at the `¦`; empty when there is none. */
export function markdownAt(marked: string): string {
  return at(marked)?.markdown ?? '';
}

/** A record with some members replaced or added, as text. `¦` may stand anywhere in them. */
export function recordText(members: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...plain, ...members });
}

const plain = {
  eventVersion: '1.08',
  userIdentity: {
    type: 'IAMUser',
    principalId: 'AIDACKCEVSQ6C2EXAMPLE',
    arn: 'arn:aws:iam::123456789012:user/Mary_Major',
    accountId: '123456789012',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    userName: 'Mary_Major',
  },
  eventTime: '2021-06-09T23:09:46Z',
  eventSource: 'appmesh.amazonaws.com',
  eventName: 'CreateMesh',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.92',
  userAgent: 'aws-cli/2.9.8 Python/3.9.11 Windows/10 exe/AMD64 prompt/off command/appmesh.create-mesh',
  requestParameters: { meshName: 'my-mesh' },
  responseElements: null,
  eventID: '11111111-2222-4333-8444-555555555555',
  readOnly: false,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '123456789012',
  eventCategory: 'Management',
};
