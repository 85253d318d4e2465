import assert from 'node:assert/strict';
import { explain, read } from '../../../src/core';
import { host } from '../../support/hover';

const time = '2024-05-14T09:40:00Z';
const account = '111122223333';

/** What every event has. */
const all = {
  eventVersion: '1.11',
  awsRegion: 'eu-central-1',
  eventTime: time,
  eventID: 'c0ffee00-0000-4000-8000-000000000032',
};

/** Events that tell of no call, with all that they may have. */
const kinds = {
  insight: {
    ...all,
    eventType: 'AwsCloudTrailInsight',
    eventCategory: 'Insight',
    recipientAccountId: account,
    sharedEventID: 'c0ffee00-0000-4000-8000-0000000000aa',
    insightDetails: {
      state: 'Start',
      eventSource: 'ec2.amazonaws.com',
      eventName: 'RunInstances',
      insightType: 'ApiErrorRateInsight',
      errorCode: 'Client.RequestLimitExceeded',
      insightContext: {
        statistics: {
          baseline: { average: 0.02 },
          insight: { average: 85.4 },
          insightDuration: 1,
          baselineDuration: 10080,
        },
        attributions: [
          {
            attribute: 'userIdentityArn',
            insight: [{ value: `arn:aws:iam::${account}:user/ana`, average: 85.4 }],
            baseline: [{ value: `arn:aws:iam::${account}:user/ana`, average: 0.02 }],
          },
        ],
      },
    },
  },
  aggregated: {
    eventVersion: '1.0',
    eventId: 'c0ffee00-0000-4000-8000-000000000031',
    eventType: 'AwsAggregatedEvent',
    eventCategory: 'Aggregated',
    eventSource: 's3.amazonaws.com',
    accountId: account,
    awsRegion: 'eu-central-1',
    timeWindow: { windowStart: time, windowEnd: '2024-05-14T09:45:00Z', windowSize: 'PT5M' },
    summary: {
      primaryDimension: {
        dimension: 'resourceARN',
        statistics: [{ name: 'arn:aws:s3:::logs', value: 812 }],
        aggregationType: 'Count',
      },
      details: [],
    },
  },
  service: {
    ...all,
    eventType: 'AwsServiceEvent',
    eventCategory: 'Management',
    eventSource: 'kms.amazonaws.com',
    eventName: 'RotateKey',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROA2ABCDEFGHIJKLMNOP:worker',
      arn: `arn:aws:sts::${account}:assumed-role/Task/worker`,
      accountId: account,
      accessKeyId: 'ASIA2ABCDEFGHIJKLMNO',
      invokedBy: 'kms.amazonaws.com',
    },
    sourceIPAddress: 'kms.amazonaws.com',
    userAgent: 'AWS Internal',
    errorCode: 'Failed',
    errorMessage: 'It could not be done.',
    requestParameters: null,
    responseElements: null,
    additionalEventData: { SecretId: 'x' },
    requestID: 'c0ffee00-0000-4000-8000-0000000000bb',
    readOnly: false,
    managementEvent: true,
    recipientAccountId: account,
    serviceEventDetails: { keyId: '12345678-90ab-4cde-8f01-234567890abc' },
  },
};

/** What is said of the name and of the value of every member, wherever it stands. */
function allSaid(event: object): readonly (readonly [place: string, said: string])[] {
  const log = read(JSON.stringify({ Records: [event] }));
  return [...log.text.matchAll(/"[^"]*"|-?\d[\d.]*|true|false|null/g)].flatMap(({ index, 0: shown }) => {
    const said = explain(log, index + 1, host)?.markdown;
    return said && index > log.text.indexOf('[') ? [[shown, said] as const] : [];
  });
}

describe('hovers on events that tell of no call', () => {
  for (const [kind, event] of Object.entries(kinds)) {
    it(`speak of no request and of no one caller: ${kind}`, () => {
      const said = allSaid(event);
      assert.ok(said.length > 20);
      const calls = /\b(the|this|public) (request|call)\b|\bthe caller's|made the request/i;
      const untrue = said.filter(([, text]) => calls.test(text.replace(/Nobody called[^.]*\./, '')));
      assert.deepEqual(untrue, []);
    });
  }

  it('say of an Insights event when and where the rate was unusual', () => {
    const said = new Map(allSaid(kinds.insight));
    assert.match(said.get('"eventTime"') ?? '', /When the unusual time started or stopped, in UTC/);
    assert.match(said.get(`"${time}"`) ?? '', /When the unusual time started or stopped, in UTC/);
    assert.match(said.get('"awsRegion"') ?? '', /AWS Region in which the rate was unusual/);
    assert.match(
      said.get('"RunInstances"') ?? '',
      /---\n\nInsight: unusual rate of .* errors of RunInstances in EC2 started/,
    );
  });
});
