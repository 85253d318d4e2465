import { assumeAcross } from './crossAccount.mjs';
import { lookAround, lookForData } from './discovery.mjs';
import { newKey, wantMore } from './escalation.mjs';
import { stopLogging, takeAway } from './exfiltration.mjs';
import { signIn } from './identityCenter.mjs';
import { night, script } from './night.mjs';
import * as p from './people.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/**
 * The night in which somebody comes with Martha's password.
 * @param {Random} random
 * @returns {Json[]}
 */
export function attack(random) {
  const { events, session } = signIn(random, night('02:10:05'), p.ELSEWHERE);
  const inData = { of: p.maintenance, name: 'maintenance', key: random.id('ASIA'), since: night('02:19:47') };
  const stolen = random.id('AKIA');
  return [
    ...events,
    ...lookAround(random, session),
    ...assumeAcross(random, { at: inData.since, who: p.sessionIdentity(session), from: script(), session: inData }),
    ...lookForData(random, inData),
    ...wantMore(random, inData),
    ...newKey(random, inData, stolen),
    ...takeAway(random, stolen),
    ...stopLogging(random, inData),
  ];
}
