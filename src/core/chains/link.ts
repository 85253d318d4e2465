import type { IdentityKind } from '../event/describers';
import type { Claim } from './credentials';

/**
 * How sure a link is. Certain: both events state one key or token, which AWS gives out once. Likely: they state one session and one beginning, or
 * one key, but differ in something else. Possible: it fits, and so may others.
 */
export type Sureness = 'certain' | 'likely' | 'possible';

/** What speaks for a link, or against it. */
export type EvidenceKind =
  /** Both state the access key. */
  | 'access-key'
  /** Both state the id of the bearer token. */
  | 'bearer-token'
  /** Both state the id of the web identity token. */
  | 'web-identity-token'
  /** Both state the principal, and the session began when the event happened. */
  | 'session-start'
  /** It is the sign-in of the principal, and the session began when it happened. */
  | 'sign-in-start'
  /** The permission set is that of the role, and both events happened at the same time. */
  | 'permission-set'
  /** It is the last event before that issued credentials for the session, the ARN or the person; no beginning of a session is stated. */
  | 'session-before'
  | 'arn-before'
  | 'person-before'
  /** The event's copy in another account states more of its caller than the event does. */
  | 'shared-event'
  /** Both state the session. */
  | 'same-session'
  /** The event that issued the key states another session for it. */
  | 'other-session'
  /** The key that was used is not the one that the event states; Identity Center and the console hand out keys of their own. */
  | 'other-key'
  /** Both state the source identity. */
  | 'source-identity'
  /** Several events fit as well. */
  | 'several-events';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** What the events have in common, or what differs: a text from the log, empty where there is none to show. */
  readonly text: string;
}

/** The event that issued the credentials that another one was made with. Events are rows of the set. */
export interface Link {
  readonly issuer: number;
  /** Other rows that are the same event: copies of another account, and the same event from another file. */
  readonly copies: readonly number[];
  readonly sureness: Sureness;
  /** What it rests on, the most important first. */
  readonly evidence: readonly Evidence[];
}

/** Where the credentials of an event come from. */
export type Origin =
  /** An event of the open logs issued them; `otherwise` are other events that fit as well. */
  | { readonly kind: 'issued'; readonly link: Link; readonly otherwise: readonly Link[] }
  /** Nobody issued them: the caller is a user, a service, or somebody from outside. Of a sign-in that is not known to have let him in, how it ended. */
  | { readonly kind: 'first'; readonly who: IdentityKind; readonly refused?: 'failed' | 'unknown' }
  /** They were issued, but by an event that is in none of the open logs; by these it would be found. */
  | { readonly kind: 'absent'; readonly claims: readonly Claim[] }
  /** The event does not say enough of its caller. */
  | { readonly kind: 'unstated' };
