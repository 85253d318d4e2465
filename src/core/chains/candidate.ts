import type { LogRecord } from '../log/logRecord';
import type { Claim, Credentials } from './credentials';
import type { Handle } from './handle';
import { issuedBy, mayUseOtherKeys } from './issued';
import type { Evidence } from './link';

/** An event that may have issued credentials, with what speaks for and against it. */
export interface Candidate {
  /** All rows that are this event; the first tells most of its caller. */
  readonly rows: readonly number[];
  readonly evidence: readonly Evidence[];
  /** Nothing differs between what it issued and what was used. */
  readonly agrees: boolean;
}

/** What an issuing event and what was used have in common besides that by which it was found; undefined where it cannot be the one. */
export function judge(event: LogRecord, credentials: Credentials): readonly Evidence[] | undefined {
  const { claims, console, sourceIdentity } = credentials;
  const issued = issuedBy(event);
  const other = otherKey(issued, claims);
  if (other !== undefined && !console && !mayUseOtherKeys(event)) {
    return undefined;
  }
  const source = issued.find(({ kind, id }) => kind === 'source-identity' && id === sourceIdentity);
  return [
    ...sessions(issued, claims),
    ...(source ? [{ kind: 'source-identity', text: source.id } as const] : []),
    ...(other === undefined ? [] : [{ kind: 'other-key', text: other } as const]),
  ];
}

/** The key that was used, where it is not the one that was issued. */
function otherKey(issued: readonly Handle[], claims: readonly Claim[]): string | undefined {
  const used = claims.find(({ kind }) => kind === 'key')?.id;
  const given = issued.find(({ kind }) => kind === 'key')?.id;
  return used !== undefined && given !== undefined && used !== given ? used : undefined;
}

function sessions(issued: readonly Handle[], claims: readonly Claim[]): readonly Evidence[] {
  const used = claims.find(({ kind }) => kind === 'start' || kind === 'session')?.id;
  const given = issued.find(({ kind }) => kind === 'session')?.id;
  if (used === undefined || given === undefined) {
    return [];
  }
  return [used === given ? { kind: 'same-session', text: used } : { kind: 'other-session', text: given }];
}
