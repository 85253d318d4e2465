/** What an Insights event says that tells of an unusual rate of calls, as far as its details. */
export const insightFields = {
  eventVersion: '1.09',
  eventTime: '2024-05-14T09:40:00Z',
  awsRegion: 'eu-central-1',
  eventID: 'c0ffee00-0000-4000-8000-000000000032',
  eventType: 'AwsCloudTrailInsight',
  eventCategory: 'Insight',
  recipientAccountId: '111122223333',
};

/** Its details: calls of RunInstances began to be many. */
export const insightDetails = {
  state: 'Start',
  eventSource: 'ec2.amazonaws.com',
  eventName: 'RunInstances',
  insightType: 'ApiCallRateInsight',
};
