import type { Path } from '../log/eventData';
import type { Chains } from './chains';
import { issuersOf } from './issuers';

/** The members of `userIdentity` that name who acted, or what he acted with. */
const ofCaller: ReadonlySet<string | number | undefined> = new Set([
  'accessKeyId',
  'arn',
  'creationDate',
  'credentialId',
  'principalId',
  'userId',
  'userName',
]);

/**
 * The events that a value of an event leads to, the likeliest first: what it says of its own caller leads to the event that issued its credentials,
 * a source identity to those that set it, and any other key, session, ARN or principal to those that issued it. Where the value is what the
 * event itself issued, it leads to the event. None where no open log has such an event.
 *
 * @param path of the value in the event.
 * @param value as text.
 */
export function definitionsOf(chains: Chains, row: number, path: Path, value: string): readonly number[] {
  const isCaller = path[0] === 'userIdentity' && ofCaller.has(path.at(-1));
  const origin = isCaller ? chains.originOf(row) : undefined;
  if (origin?.kind === 'issued') {
    return [origin.link, ...origin.otherwise].map(({ issuer }) => issuer);
  }
  return issuersOf(chains, value);
}
