/** A delivered log of so many records on lines of their own, about 1 kB each. */
export function logOf(records: number): string {
  const lines = Array.from({ length: records }, (_, index) => JSON.stringify(recordNumber(index)));
  return `{"Records":[\n${lines.join(',\n')}\n]}\n`;
}

function recordNumber(index: number): unknown {
  const id = String(index).padStart(12, '0');
  const accountId = '111122223333';
  return {
    eventVersion: '1.08',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROACKCEVSQ6C2EXAMPLE:session-${index % 40}`,
      arn: `arn:aws:sts::${accountId}:assumed-role/Harbor/session-${index % 40}`,
      accountId,
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: 'AROACKCEVSQ6C2EXAMPLE',
          arn: `arn:aws:iam::${accountId}:role/Harbor`,
          accountId,
          userName: 'Harbor',
        },
        attributes: { creationDate: '2021-06-09T23:00:00Z', mfaAuthenticated: 'false' },
      },
    },
    eventTime: '2021-06-09T23:09:46Z',
    eventSource: 'appmesh.amazonaws.com',
    eventName: 'DescribeMesh',
    awsRegion: 'us-west-2',
    sourceIPAddress: '192.0.2.92',
    userAgent: 'aws-cli/2.13.0 Python/3.11.4 Linux/5.10.0 exe/x86_64 prompt/off command/appmesh.describe-mesh',
    requestParameters: { meshName: `mesh-${index}` },
    responseElements: null,
    requestID: `29184022-b2d5-11e3-a63d-${id}`,
    eventID: `b096d5b7-dcf2-4399-998b-${id}`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
  };
}
