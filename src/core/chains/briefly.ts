import type { EvidenceKind, Origin } from './link';
import { claimText, originText } from './words';

/** As {@link originText}, in so few words that a status bar shows them all: what is the same, and not its text; of several claims the first. */
export function originBriefly(origin: Origin): string {
  if (origin.kind === 'absent' && origin.claims[0]) {
    return `Issued in no open log: ${claimText(origin.claims[0])}`;
  }
  if (origin.kind !== 'issued') {
    return originText(origin);
  }
  const { sureness, evidence } = origin.link;
  const kinds = evidence.map(({ kind }) => kind);
  const told = [
    ...kinds.filter((kind) => !against.has(kind)).slice(0, MOST),
    ...kinds.filter((kind) => against.has(kind)),
  ];
  return `${SURENESS[sureness]}: ${told.map((kind) => BRIEFLY[kind]).join(', ')}`;
}

/** So much is told of what speaks for a link; the rest is in the session of the event. */
const MOST = 2;

/** What speaks against it is never left out. */
const against: ReadonlySet<EvidenceKind> = new Set(['other-session', 'other-key', 'several-events']);

const SURENESS = { certain: 'Issuer certain', likely: 'Issuer likely', possible: 'Issuer possible' } as const;

const BRIEFLY: Readonly<Record<EvidenceKind, string>> = {
  'access-key': 'same access key',
  'bearer-token': 'same bearer token',
  'web-identity-token': 'same web identity token',
  'session-start': 'same session, begun then',
  'sign-in-start': 'console session begun then',
  'permission-set': 'same permission set and time',
  'session-before': 'last to begin such a session',
  'arn-before': 'last to give such credentials',
  'person-before': 'last sign-in of the user',
  'shared-event': 'same shared event id',
  'same-session': 'same session',
  'other-session': 'but another session',
  'other-key': 'but another key',
  'source-identity': 'same source identity',
  'several-events': 'but others fit',
};
