import { moment } from './clock.mjs';
import * as p from './people.mjs';

/** A time of the night in question. @param {string} time */
export function night(time) {
  return moment(1, time);
}

/**
 * What IAM answers to whoever may not.
 * @param {string} who
 * @param {string} action
 * @param {string} on
 * @returns {readonly [string, string]}
 */
export function denied(who, action, on) {
  const reason = `because no identity-based policy allows the ${action} action`;
  return ['AccessDenied', `User: ${who} is not authorized to perform: ${action} on resource: ${on} ${reason}`];
}

/** The attacker's program. @param {string} address */
export function script(address = p.ELSEWHERE) {
  return { address, agent: p.SCRIPT };
}
