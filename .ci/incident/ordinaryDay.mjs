import { moment } from './clock.mjs';
import { consoleWork } from './consoleWork.mjs';
import { assumeAcross } from './crossAccount.mjs';
import { deployment } from './deployment.mjs';
import { event } from './event.mjs';
import { signIn } from './identityCenter.mjs';
import { nightlyReport } from './nightlyReport.mjs';
import { servicesAt } from './noise.mjs';
import * as p from './people.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/**
 * What happens on either day without anybody meaning harm.
 * @param {Random} random
 * @returns {Json[]}
 */
export function ordinary(random) {
  return [
    ...HOURS.flatMap(([day, hour]) => servicesAt(random, moment(day, `${hour}:00:00`))),
    ...deployment(random, moment(0, '10:21:33'), 2117),
    ...deployment(random, moment(0, '15:47:05'), 2118),
    ...deployment(random, moment(1, '09:02:50'), 2119),
    ...consoleWork(random, moment(0, '08:54:10')),
    ...consoleWork(random, moment(0, '14:03:27')),
    ...consoleWork(random, moment(1, '08:11:42')),
    ...nightlyReport(random, 0),
    ...maintenance(random),
  ];
}

/** @type {readonly (readonly [0 | 1, string])[]} */
const HOURS = [
  ...['03', '04', '08', '09', '10', '11', '13', '14', '15', '16'].map((hour) => /** @type {const} */ ([0, hour])),
  ...['01', '02', '03', '07', '08', '09', '10', '11'].map((hour) => /** @type {const} */ ([1, hour])),
];

/** Martha's work on a good day: from the office, with the role that the attacker will use at night. @param {Random} random */
function maintenance(random) {
  const at = moment(0, '09:12:04');
  const { events, session } = signIn(random, at, p.OFFICE);
  const from = { address: p.OFFICE, agent: `${p.CLI}s3api.list-objects-v2` };
  const inData = { of: p.maintenance, name: p.martha.name, key: random.id('ASIA'), since: at + 190_000 };
  const told = { account: p.DATA, region: p.NEAR, who: p.sessionIdentity(inData), from };
  return [
    ...events,
    event(random, {
      account: p.SHOP,
      region: p.NEAR,
      at: at + 60_000,
      service: 'sts',
      name: 'GetCallerIdentity',
      who: p.sessionIdentity(session),
      from,
    }),
    ...assumeAcross(random, { at: inData.since, who: p.sessionIdentity(session), from, session: inData }),
    event(random, {
      ...told,
      at: at + 230_000,
      service: 's3',
      name: 'GetBucketLifecycle',
      requestID: random.requestId(),
      request: {
        bucketName: 'shop-customer-data',
        lifecycle: '',
        Host: `shop-customer-data.s3.${p.NEAR}.amazonaws.com`,
      },
    }),
    event(random, { ...told, at: at + 291_000, service: 'glue', name: 'GetTables', request: { databaseName: 'shop' } }),
    event(random, {
      ...told,
      at: at + 340_000,
      service: 'glue',
      name: 'StartCrawler',
      writes: true,
      request: { name: 'shop-orders' },
    }),
  ];
}
