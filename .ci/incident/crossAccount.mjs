import { event } from './event.mjs';
import * as p from './people.mjs';
import { asked, assumed, touched } from './sts.mjs';

/** @typedef {import('./event.mjs').Json} Json */

/**
 * A role of the other account is assumed. Both accounts get a copy of the event: the caller's says who called, the other's from which account.
 * @param {import('./random.mjs').Random} random
 * @param {{ at: number, who: Json, from: import('./event.mjs').From, session: p.Session }} given
 * @returns {Json[]}
 */
export function assumeAcross(random, { at, who, from, session }) {
  const told = {
    at,
    from,
    region: p.NEAR,
    service: 'sts',
    name: 'AssumeRole',
    request: asked(session),
    response: assumed(session),
    resources: [touched(session)],
    shared: random.guid(),
    requestID: random.guid(),
  };
  const stranger = { type: 'AWSAccount', principalId: who.principalId, accountId: p.SHOP };
  return [event(random, { ...told, account: p.SHOP, who }), event(random, { ...told, account: p.DATA, who: stranger })];
}
