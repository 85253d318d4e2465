import { event } from './event.mjs';
import * as p from './people.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

export const BUCKET = 'shop-customer-data';

/**
 * An object of the bucket that was read: a data event.
 * @param {Random} random
 * @param {{ at: number, who: Json, from: import('./event.mjs').From, key: string, bytes: number }} given
 */
export function objectRead(random, { at, who, from, key, bytes }) {
  const host = `${BUCKET}.s3.${p.NEAR}.amazonaws.com`;
  return event(random, {
    at,
    account: p.DATA,
    region: p.NEAR,
    service: 's3',
    name: 'GetObject',
    data: true,
    who,
    from,
    requestID: random.requestId(),
    request: { bucketName: BUCKET, Host: host, key },
    additional: {
      SignatureVersion: 'SigV4',
      CipherSuite: 'TLS_AES_128_GCM_SHA256',
      bytesTransferredIn: 0,
      SSEApplied: 'SSE_KMS',
      AuthenticationMethod: 'AuthHeader',
      'x-amz-id-2': `${random.hex(24)}EXAMPLE=`,
      bytesTransferredOut: bytes,
    },
    resources: [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${BUCKET}/${key}` },
      { accountId: p.DATA, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${BUCKET}` },
    ],
  });
}
