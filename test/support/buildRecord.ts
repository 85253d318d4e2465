import { type LogDocument, type LogRecord, read } from '../../src/core';

/** Any JSON value, as tests write it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** A complete, unremarkable record: nothing in it is worth a finding. */
export const plainRecord = {
  eventVersion: '1.08',
  userIdentity: {
    type: 'IAMUser',
    principalId: 'AIDACKCEVSQ6C2EXAMPLE',
    arn: 'arn:aws:iam::111122223333:user/Mary_Major',
    accountId: '111122223333',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    userName: 'Mary_Major',
  },
  eventTime: '2021-06-09T23:09:46Z',
  eventSource: 'appmesh.amazonaws.com',
  eventName: 'DescribeMesh',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.92',
  userAgent: 'aws-cli/2.13.0',
  requestParameters: { meshName: 'my-mesh' },
  responseElements: null,
  requestID: '29184022-b2d5-11e3-a63d-9b463e6d0ff0',
  eventID: 'b096d5b7-dcf2-4399-998b-5a53eca76a27',
  readOnly: true,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333',
  eventCategory: 'Management',
} as const satisfies Json;

/** The text of a record: the plain one with some fields replaced; `undefined` leaves a field out. */
export function buildRecord(overrides: { readonly [name: string]: Json | undefined } = {}): string {
  return JSON.stringify({ ...plainRecord, ...overrides });
}

/** A log read from records given by what is special about each; each has an id of its own. */
export function logOf(...records: readonly { readonly [name: string]: Json | undefined }[]): LogDocument {
  const texts = records.map((record, index) => buildRecord({ eventID: eventId(index), ...record }));
  return read(`{"Records":[${texts.join(',')}]}`);
}

function eventId(index: number): string {
  return plainRecord.eventID.replace(/^.{8}/, index.toString(16).padStart(8, '0'));
}

/** One record, read. */
export function recordOf(overrides: { readonly [name: string]: Json | undefined } = {}): LogRecord {
  return logOf(overrides).records.at(0)!;
}
