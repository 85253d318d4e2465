/** What an event states of the credentials that it was made with, by which the event that issued them can be found. */
export type ClaimKind =
  /** The access key. */
  | 'key'
  /** The id of a bearer token. */
  | 'bearer'
  /** The id of the web identity token that a role is assumed with. */
  | 'token'
  /** The principal, and when its session began. */
  | 'start'
  /** The permission set of IAM Identity Center for which a role is assumed. */
  | 'permission-set'
  /** The session, without its beginning. */
  | 'session'
  /** The ARN from which somebody switched to a role in the console. */
  | 'arn'
  /** The person in IAM Identity Center. */
  | 'person';

export interface Claim {
  readonly kind: ClaimKind;
  readonly id: string;
  /** When the session began, in milliseconds since 1970. */
  readonly at?: number;
}

/** All that an event states of its credentials, the surest first: the same for all events of one key and session. */
export interface Credentials {
  readonly claims: readonly Claim[];
  /** The console made the request: it has many keys for one session. */
  readonly console?: boolean;
  /** Who somebody said to be when he got his first credentials: it stays through all roles that he assumes. */
  readonly sourceIdentity?: string;
}

/** Whether it takes the moment of each event to find who issued its credentials. */
export function isTimed({ claims }: Credentials): boolean {
  return claims.some(
    ({ kind }) => kind === 'permission-set' || kind === 'session' || kind === 'arn' || kind === 'person',
  );
}

/** Whether somebody must have issued them: a key of long standing may be older than all logs, and a person or provider is a beginning. */
export function isIssued({ claims }: Credentials): boolean {
  return claims.some(({ kind, id }) =>
    kind === 'key'
      ? id.startsWith('ASIA')
      : kind === 'start' || kind === 'session' || kind === 'bearer' || kind === 'arn',
  );
}
