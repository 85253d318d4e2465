import { moment } from './clock.mjs';
import { event } from './event.mjs';
import { objectRead } from './objects.mjs';
import * as p from './people.mjs';
import { asked, assumed, touched } from './sts.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/**
 * The report of the night: a service's role reads what was sold from the bucket.
 * @param {Random} random
 * @param {0 | 1} day
 * @returns {Json[]}
 */
export function nightlyReport(random, day) {
  const at = moment(day, '03:30:02');
  const session = { of: p.report, name: 'nightly-report', key: random.id('ASIA'), since: at };
  const from = { address: '192.0.2.77', agent: `[${p.SCRIPT} exec-env/AWS_Lambda_python3.12]` };
  return [
    event(random, {
      at,
      account: p.DATA,
      region: p.NEAR,
      service: 'sts',
      name: 'AssumeRole',
      who: p.awsService('lambda'),
      from: { address: 'lambda.amazonaws.com', agent: 'lambda.amazonaws.com', internal: true },
      request: asked(session),
      response: assumed(session),
      resources: [touched(session)],
      shared: random.guid(),
    }),
    ...['orders', 'returns', 'stock'].map((name, index) =>
      objectRead(random, {
        at: at + (index + 1) * 2000,
        who: p.sessionIdentity(session),
        from,
        key: `${name}/2025-03-1${day}.parquet`,
        bytes: 400_000 + random.below(90_000),
      }),
    ),
  ];
}
