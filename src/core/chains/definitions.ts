import type { Path } from '../log/eventData';
import { originBriefly } from './briefly';
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
  const origin = isOfCaller(path) ? chains.originOf(row) : undefined;
  if (origin?.kind === 'issued') {
    return [origin.link, ...origin.otherwise].map(({ issuer }) => issuer);
  }
  return issuersOf(chains, value);
}

/**
 * What is to be said of where a value leads: of a caller how sure it is and on what it rests, or who stands at the beginning; of other credentials, if
 * no open log has the event that issued them, all in the few words of a status bar. Undefined where there is nothing to say. Texts of the log may be in it
 * as they are.
 */
export function definitionText(chains: Chains, row: number, path: Path, value: string): string | undefined {
  if (isOfCaller(path)) {
    return originBriefly(chains.originOf(row));
  }
  const isIssued = ISSUED.test(value) || path.at(-1) === 'sourceIdentity';
  return isIssued && issuersOf(chains, value).length === 0
    ? `The event that issued ${value} is in no open log.`
    : undefined;
}

/** Access keys and role sessions. */
const ISSUED = /^(?:A[SK]IA[A-Z0-9]+|AROA[A-Z0-9]+:.+|arn:[\w-]+:sts:.*:assumed-role\/.+)$/s;

function isOfCaller(path: Path): boolean {
  return path[0] === 'userIdentity' && ofCaller.has(path.at(-1));
}
