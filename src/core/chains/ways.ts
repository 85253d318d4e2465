import type { HandleKind } from '../facts/facts';
import type { ClaimKind } from './credentials';
import type { EvidenceKind, Sureness } from './link';

/** Clocks of two machines differ: an event may seem to happen so much later than what was done with what it issued. */
export const CLOCKS = 60_000;
/** A session begins when the event that issued it happens: in real logs to the second. */
const SECONDS = 2000;

/** How the event is found to which a claim leads. */
export interface Way {
  /** What the event issued, by which it is found. */
  readonly handle: HandleKind;
  readonly evidence: EvidenceKind;
  readonly sureness: Sureness;
  /** The moments at which it may have happened, in milliseconds since 1970, given the one of the claim. */
  readonly from: (time: number) => number;
  readonly to: (time: number) => number;
  /** The moment that counts: when the session began, when the credentials were first used, or when the event at hand happened. */
  readonly time: 'start' | 'first-use' | 'event';
}

const ever = () => Number.NEGATIVE_INFINITY;
const identified = { sureness: 'certain', from: ever, to: (time: number) => time + CLOCKS, time: 'first-use' } as const;
const begun = {
  sureness: 'likely',
  from: (time: number) => time - SECONDS,
  to: (time: number) => time + SECONDS,
} as const;
const before = { sureness: 'possible', from: ever, to: (time: number) => time, time: 'event' } as const;

/** The ways for each claim, in the order in which they are tried. */
export const ways: Readonly<Record<ClaimKind, readonly Way[]>> = {
  key: [{ handle: 'key', evidence: 'access-key', ...identified }],
  bearer: [{ handle: 'bearer', evidence: 'bearer-token', ...identified }],
  token: [{ handle: 'token', evidence: 'web-identity-token', ...identified }],
  start: [
    { handle: 'session', evidence: 'session-start', ...begun, time: 'start' },
    { handle: 'sign-in', evidence: 'sign-in-start', ...begun, time: 'start' },
  ],
  'permission-set': [{ handle: 'permission-set', evidence: 'permission-set', ...begun, time: 'event' }],
  session: [
    { handle: 'session', evidence: 'session-before', ...before },
    { handle: 'sign-in', evidence: 'session-before', ...before },
  ],
  arn: [{ handle: 'arn', evidence: 'arn-before', ...before }],
  person: [{ handle: 'person', evidence: 'person-before', ...before }],
};

/** The claims that lead to an event with a handle, and the moments that they count from. */
export function claimsFor(handle: HandleKind): readonly { readonly claim: ClaimKind; readonly way: Way }[] {
  return (Object.keys(ways) as ClaimKind[]).flatMap((claim) =>
    ways[claim].filter((way) => way.handle === handle).map((way) => ({ claim, way })),
  );
}
