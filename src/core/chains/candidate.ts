import type { LogRecord } from '../log/logRecord';
import { type Claim, type Credentials, credentialsOf } from './claims';
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

/** Puts together the rows that are one event, delivered twice or to two accounts. They come in the order of time. */
export function together(rows: readonly number[], at: (row: number) => LogRecord | undefined): readonly number[][] {
  const groups: { readonly ids: Set<string>; readonly rows: number[] }[] = [];
  for (const row of rows) {
    const ids = idsOf(at(row));
    const group = groups.find((one) => ids.some((id) => one.ids.has(id)));
    if (group) {
      group.rows.push(row);
      for (const id of ids) {
        group.ids.add(id);
      }
    } else {
      groups.push({ ids: new Set(ids), rows: [row] });
    }
  }
  return groups.map(({ rows }) => tellingFirst(rows, at));
}

/** The ids by which an event is the same as another one: its own, and the one that it shares with the copy in another account. */
export function idsOf(event: LogRecord | undefined): readonly string[] {
  const ids = [
    ['event', event?.text('eventID')],
    ['shared', event?.text('sharedEventID')],
  ] as const;
  return ids.flatMap(([name, id]) => (id === undefined ? [] : [`${name} ${id}`]));
}

/** The copy of the caller's account states its key and session, the other one only from which account it came. */
function tellingFirst(rows: readonly number[], at: (row: number) => LogRecord | undefined): number[] {
  const tells = (row: number) => {
    const event = at(row);
    const first = (event && credentialsOf(event)?.claims[0]?.kind) ?? '';
    return first === '' ? 0 : first === 'session' ? 1 : 2;
  };
  const scores = new Map(rows.map((row) => [row, tells(row)]));
  return [...rows].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}
