/** How AWS says that a call was refused. */
export const refusal =
  'User: arn:aws:iam::111122223333:user/bob is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::logs/secret because no identity-based policy allows the s3:GetObject action';

/** A call of Amazon S3 by one user, with fields of its own. */
export const event = (fields: object) => ({
  eventVersion: '1.08',
  userIdentity: {
    type: 'IAMUser',
    arn: 'arn:aws:iam::111122223333:user/bob',
    accountId: '111122223333',
    userName: 'bob',
  },
  eventTime: '2021-06-09T23:09:46Z',
  eventSource: 's3.amazonaws.com',
  awsRegion: 'us-west-2',
  eventName: 'GetObject',
  eventType: 'AwsApiCall',
  recipientAccountId: '111122223333',
  ...fields,
});
