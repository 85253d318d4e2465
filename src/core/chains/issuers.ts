import type { HandleKind } from '../facts/facts';
import type { Chains } from './chains';

/** What an identifier may be, the narrower first. */
const kinds: readonly HandleKind[] = [
  'key',
  'session',
  'arn',
  'sign-in',
  'bearer',
  'token',
  'person',
  'source-identity',
];

/**
 * The events that issued what an identifier names, in the order of time: an access key, a session by its id or ARN, a principal that signed in, a
 * source identity that somebody set. None where it is in no open log. For the identifier of an event at hand, its origin tells more.
 */
export function issuersOf(chains: Chains, identifier: string): readonly number[] {
  const found = kinds.flatMap((kind) => chains.issuersOf({ kind, id: identifier }));
  return [...new Set(found)].sort((a, b) => chains.timeline.positionOf(a) - chains.timeline.positionOf(b));
}
