import type { HandleKind } from '../facts/facts';
import type { Path } from '../log/eventData';
import { originBriefly } from './briefly';
import type { Chains } from './chains';
import { type Handle, handleText } from './handle';
import { isSameEvent } from './sameEvent';
import { CLOCKS } from './ways';

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

/** An event that a value leads to. */
export interface Definition {
  /** The row of the event. */
  readonly row: number;
  /** Whether it is the one, and not only the last that may be. */
  readonly isSure: boolean;
}

/**
 * The events that a value of an event leads to, the likeliest first: what it says of its own caller leads to the event that issued its credentials,
 * a source identity to those that set it, and any other key, token or session to those before that issued it. Where the value is what the
 * event itself issued, it leads to the event, and to no copy of it. None where no open log has such an event, and for what nobody issues: the ARN
 * of a user is only mentioned by who signs in.
 *
 * @param path of the value in the event.
 * @param value as text.
 */
export function definitionsOf(chains: Chains, row: number, path: Path, value: string): readonly number[] {
  return definitions(chains, row, path, value).map((one) => one.row);
}

/** The same, with how sure each is. */
export function definitions(chains: Chains, row: number, path: Path, value: string): readonly Definition[] {
  const origin = isOfCaller(path) ? chains.originOf(row) : undefined;
  if (origin?.kind === 'issued') {
    return [origin.link, ...origin.otherwise].map(({ issuer, sureness }) => ({
      row: issuer,
      isSure: sureness !== 'possible',
    }));
  }
  if (chains.handlesOf(row).some(({ id }) => id === value)) {
    return [{ row, isSure: true }];
  }
  // A caller whose credentials no event issued, or none of the open logs, has them from nobody else of the same name either.
  const isKnown = origin !== undefined && origin.kind !== 'unstated';
  return isKnown ? [] : issuedBefore(chains, row, path, value);
}

/**
 * The events that issued what is named in an event, as far as they happened before it and are no copies of it: first those that alone can have, then the
 * last ones of those that may have.
 */
function issuedBefore(chains: Chains, row: number, path: Path, value: string): readonly Definition[] {
  const named = [...(SESSION.test(value) ? ofSessions : []), ...(isSourceIdentity(path) ? ofSources : [])];
  const of = (kinds: readonly HandleKind[], slack: number) =>
    kinds
      .flatMap((kind) => lastBefore(chains, { kind, id: value }, chains.timeline.timeAt(row) + slack))
      .filter((other) => !isSameEvent(chains.set, other, row))
      .sort((a, b) => chains.timeline.positionOf(b) - chains.timeline.positionOf(a));
  const sure = new Set(of(unique, CLOCKS));
  return [...new Set([...sure, ...of(named, 0)])].map((other) => ({ row: other, isSure: sure.has(other) }));
}

/** The last events up to a moment that issued something, and those of which nobody knows when. */
function lastBefore({ issued }: Chains, handle: Handle, time: number): readonly number[] {
  const key = handleText(handle);
  const before = issued.within(key, Number.NEGATIVE_INFINITY, time, MOST);
  const timeless = issued.within(key, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, MOST);
  return [...new Set([...before, ...timeless])];
}

/** More nobody looks through: with a name that is given again and again, each is anybody's guess. */
const MOST = 16;

/** What AWS gives out once, what may begin again under the same name, and what somebody may set as often as he likes. */
const unique: readonly HandleKind[] = ['key', 'bearer', 'token'];
const ofSessions: readonly HandleKind[] = ['session', 'arn', 'sign-in'];
const ofSources: readonly HandleKind[] = ['source-identity'];

/**
 * What is to be said of where a value leads: of a caller how sure it is and on what it rests, or who stands at the beginning; of other credentials, if
 * no open log has the event that issued them, all in the few words of a status bar. Undefined where there is nothing to say. Texts of the log may be in it
 * as they are.
 */
export function definitionText(chains: Chains, row: number, path: Path, value: string): string | undefined {
  if (isOfCaller(path)) {
    return originBriefly(chains.originOf(row));
  }
  const isIssued = KEY.test(value) || SESSION.test(value) || isSourceIdentity(path);
  return isIssued && definitions(chains, row, path, value).length === 0
    ? `The event that issued ${value} is in no open log.`
    : undefined;
}

const KEY = /^A[SK]IA[A-Z0-9]+$/;
/** Sessions of roles and of federated users, by id and by ARN. */
const SESSION = /^(?:AROA[A-Z0-9]+:.+|[0-9]{12}:.+|arn:[\w-]+:sts:.*:(?:assumed-role|federated-user)\/.+)$/s;

function isSourceIdentity(path: Path): boolean {
  return path.at(-1) === 'sourceIdentity';
}

function isOfCaller(path: Path): boolean {
  return path[0] === 'userIdentity' && ofCaller.has(path.at(-1));
}
