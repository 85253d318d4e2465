import { event } from './event.mjs';
import { night, script } from './night.mjs';
import { BUCKET, objectRead } from './objects.mjs';
import * as p from './people.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/** From another machine, with the new key. @param {Random} random @param {string} key @returns {Json[]} */
export function takeAway(random, key) {
  const who = p.userIdentity(p.backup, key);
  const from = script(p.OTHER_HOST);
  const told = { account: p.DATA, region: p.NEAR, who };
  const start = night('02:44:10');
  return [
    event(random, { ...told, at: night('02:41:33'), from, service: 'sts', name: 'GetCallerIdentity' }),
    event(random, {
      ...told,
      at: night('02:43:02'),
      from: { ...from, agent: `[${from.agent}]` },
      service: 's3',
      name: 'ListObjects',
      data: true,
      requestID: random.requestId(),
      request: {
        'list-type': '2',
        bucketName: BUCKET,
        Host: `${BUCKET}.s3.${p.NEAR}.amazonaws.com`,
        prefix: 'customers/',
      },
      additional: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: 0,
        AuthenticationMethod: 'AuthHeader',
        bytesTransferredOut: 18_204,
      },
      resources: [
        { type: 'AWS::S3::Object', ARNPrefix: `arn:aws:s3:::${BUCKET}/customers/` },
        { accountId: p.DATA, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${BUCKET}` },
      ],
    }),
    ...Array.from({ length: 42 }, (_, index) =>
      objectRead(random, {
        at: start + index * 19_000 + random.below(9) * 1000,
        who,
        from: { ...from, agent: `[${from.agent}]` },
        key: `customers/part-${String(index).padStart(5, '0')}.parquet`,
        bytes: 61_000_000 + random.below(6_000_000),
      }),
    ),
  ];
}

/** Nothing of the account is delivered after this. @param {Random} random @param {p.Session} session @returns {Json[]} */
export function stopLogging(random, session) {
  const told = {
    account: p.DATA,
    region: p.NEAR,
    service: 'cloudtrail',
    who: p.sessionIdentity(session),
    from: script(),
  };
  const trail = `arn:aws:cloudtrail:${p.NEAR}:${p.DATA}:trail/data-trail`;
  return [
    event(random, {
      ...told,
      at: night('02:59:30'),
      name: 'DescribeTrails',
      request: { trailNameList: [], includeShadowTrails: true },
    }),
    event(random, { ...told, at: night('03:00:02'), name: 'GetTrailStatus', request: { name: trail } }),
    event(random, { ...told, at: night('03:01:10'), name: 'StopLogging', writes: true, request: { name: trail } }),
  ];
}
