import { moment } from './clock.mjs';
import { assumeAcross } from './crossAccount.mjs';
import { event } from './event.mjs';
import * as p from './people.mjs';

/**
 * In the morning Mary finds out: she turns logging on again and the key off. The other account's copy of her first event is missing, since its
 * trail did not log yet.
 * @param {import('./random.mjs').Random} random
 * @param {string} key the new one
 * @returns {import('./event.mjs').Json[]}
 */
export function aftermath(random, key) {
  const at = moment(1, '08:40:19');
  const from = { address: p.OFFICE, agent: `${p.CLI}cloudtrail.start-logging` };
  const session = { of: p.maintenance, name: 'Mary_Major', key: random.id('ASIA'), since: at };
  const told = { account: p.DATA, who: p.sessionIdentity(session), from, writes: true };
  const trail = `arn:aws:cloudtrail:${p.NEAR}:${p.DATA}:trail/data-trail`;
  return [
    ...assumeAcross(random, { at, who: p.userIdentity(p.mary), from, session }).slice(0, 1),
    event(random, {
      ...told,
      at: at + 22_000,
      region: p.NEAR,
      service: 'cloudtrail',
      name: 'StartLogging',
      request: { name: trail },
    }),
    event(random, {
      ...told,
      at: at + 95_000,
      region: p.GLOBAL,
      service: 'iam',
      name: 'UpdateAccessKey',
      request: { userName: p.backup.name, accessKeyId: key, status: 'Inactive' },
    }),
  ];
}
