import type { IdentityKind } from '../event/describers';
import { utcOf } from '../event/timeText';
import type { Claim, ClaimKind } from './credentials';
import type { Evidence, EvidenceKind, Origin } from './link';

/**
 * Where credentials come from, in sentences: how sure it is and on what it rests; or that the event is in no open log, and what was looked for.
 * Texts of the log are in them as they are: escape them where they are shown.
 */
export function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'issued':
      return [SURENESS[origin.link.sureness], ...origin.link.evidence.map(evidenceText)].join(' ');
    case 'first':
      return origin.refused
        ? REFUSED[origin.refused]
        : (BEGINNINGS[origin.who] ?? 'The caller needed no credentials that an event tells of.');
    case 'absent':
      return `The event that issued the credentials is in no open log: ${origin.claims.map(claimText).join(', ')}.`;
    default:
      return 'The event does not say enough of its caller.';
  }
}

const SURENESS = { certain: 'Certain.', likely: 'Likely.', possible: 'Possible.' } as const;

/** Whoever was not let in has acted with nothing. */
const REFUSED = {
  failed: 'Nobody was let in: the sign-in failed.',
  unknown: 'Whether anybody was let in is not told here.',
} as const;

const BEGINNINGS: Readonly<Partial<Record<IdentityKind, string>>> = {
  root: 'The root user acted with a password or key of its own.',
  user: 'A user acted with a password or key of long standing; no open log tells who made it.',
  service: 'An AWS service acted by itself.',
  'identity-center-user': 'A user signed in to IAM Identity Center.',
  'federated-user': 'An identity provider vouched for the caller.',
  'web-identity-user': 'An identity provider vouched for the caller.',
  'directory-user': 'A user of a directory acted.',
  account: 'The caller is from another account, whose logs tell more.',
  anonymous: 'Nobody signed the request.',
};

/** What speaks for a link, or against it, in one sentence. A text of the log is in it as it is. */
function evidenceText({ kind, text }: Evidence): string {
  return EVIDENCE[kind](text);
}

const EVIDENCE: Readonly<Record<EvidenceKind, (text: string) => string>> = {
  'access-key': (text) => `Both events state the access key ${text}.`,
  'bearer-token': (text) => `Both events state the bearer token ${text}.`,
  'web-identity-token': (text) => `Both events state the web identity token ${text}.`,
  'session-start': (text) => `The session ${sessionText(text)} began when the event happened.`,
  'sign-in-start': (text) => `The session of ${principalText(text)} in the console began with this sign-in.`,
  'permission-set': (text) =>
    `The permission set ${text} is that of the role, and both events happened at the same time.`,
  'session-before': (text) =>
    `It is the last event before it that began a session ${sessionText(text)}; when this one began is not stated.`,
  'arn-before': (text) => `It is the last event before it that gave credentials to ${text}.`,
  'person-before': (text) => `It is the last sign-in of the user ${text} before it.`,
  'shared-event': (text) =>
    `The caller is told by the copy of the event in the caller’s account, with the shared event id ${text}.`,
  'same-session': (text) => `Both state the session ${sessionText(text)}.`,
  'other-session': (text) => `But the event names another session for the key, ${sessionText(text)}.`,
  'other-key': (text) =>
    `The key that was used, ${text}, is another one, as IAM Identity Center and the console give for a session.`,
  'source-identity': (text) => `Both state the source identity ${text}.`,
  'several-events': () => 'But other events fit as well.',
};

/** By what an event would be found, with texts of the log as they are. */
export function claimText({ kind, id, at }: Claim): string {
  const named = kind === 'start' || kind === 'session' ? sessionText(id) : id;
  return `${CLAIMS[kind]} ${named}${at === undefined ? '' : ` since ${utcOf(at)}`}`;
}

/** A session by its principal, which has the session's name behind a colon; a user's and root's have none, and say whose it is. */
function sessionText(principal: string): string {
  return principal.includes(':') ? principal : `of ${principalText(principal)}`;
}

/** A principal by its id, which of the root user is the number of the account. */
function principalText(id: string): string {
  return /^[0-9]{12}$/.test(id) ? `root of account ${id}` : id;
}

const CLAIMS: Readonly<Record<ClaimKind, string>> = {
  key: 'access key',
  bearer: 'bearer token',
  token: 'web identity token',
  start: 'session',
  'permission-set': 'permission set',
  session: 'session',
  arn: 'credentials of',
  person: 'user',
};
