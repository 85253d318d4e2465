import { nameInArn, parseArn } from '../event/arn';
import { readTime } from '../event/time';
import { facet } from '../facets/facet';
import type { EventData } from '../log/eventData';

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

/** What an event states of the credentials that it was made with; undefined where it states nothing. */
export function credentialsOf(event: EventData): Credentials | undefined {
  const claims = special(event) ?? caller(event);
  const console = event.text('sessionCredentialFromConsole') === 'true';
  const sourceIdentity = event.text('userIdentity', 'sessionContext', 'sourceIdentity');
  return claims.length > 0
    ? { claims, ...(console && { console }), ...(sourceIdentity && { sourceIdentity }) }
    : undefined;
}

/** The same for the columns of a log, as JSON. It tells nothing to people, so that it is no facet of theirs. */
export const credentials = facet({
  id: 'credentials',
  title: 'Credentials',
  none: 'none stated',
  keysOf: (event) => {
    const stated = credentialsOf(event);
    return stated ? [JSON.stringify(stated)] : [];
  },
});

/** Events that state elsewhere than in `userIdentity` what they were made with. */
function special(event: EventData): readonly Claim[] | undefined {
  switch (event.text('eventName')) {
    case 'AssumeRoleWithSAML':
      return claim('permission-set', permissionSetOf(event.text('requestParameters', 'roleArn')));
    case 'AssumeRoleWithWebIdentity':
      return claim('token', event.text('requestParameters', 'webIdentityTokenId'));
    case 'SwitchRole':
      return claim('arn', event.text('additionalEventData', 'SwitchFrom'));
    default:
      return undefined;
  }
}

function caller(event: EventData): readonly Claim[] {
  const text = (...path: string[]) => event.text('userIdentity', ...path);
  const key = text('accessKeyId');
  const principal = text('principalId');
  const began = readTime(text('sessionContext', 'attributes', 'creationDate'));
  const sure = [...claim('key', key), ...claim('bearer', text('credentialId'))];
  if (principal && began) {
    return [...sure, { kind: 'start', id: principal, at: began.epochMs }];
  }
  if (text('type') === 'IdentityCenterUser') {
    return isSignIn(event) ? [] : [...sure, ...claim('person', text('onBehalfOf', 'userId'))];
  }
  return sure.length === 0 && isSession(principal) ? claim('session', principal) : sure;
}

/** Whoever signs in to IAM Identity Center begins there: earlier sign-ins of the same person are not where this one comes from. */
function isSignIn(event: EventData): boolean {
  return event.text('eventSource') === 'signin.amazonaws.com' || event.text('eventName') === 'Authenticate';
}

/** Whether a principal is a session: `AROA…:name`, or `ACCOUNT:name` of a federated user. */
function isSession(principal: string | undefined): boolean {
  return principal !== undefined && /^(?:AROA[A-Z0-9]*|[0-9]{12}):/.test(principal);
}

function claim(kind: ClaimKind, id: string | undefined): readonly Claim[] {
  return id ? [{ kind, id }] : [];
}

/** `ACCOUNT/NAME` of a role that IAM Identity Center made for a permission set: `AWSReservedSSO_NAME_HASH`. */
function permissionSetOf(roleArn: string | undefined): string | undefined {
  const name = /^AWSReservedSSO_(.+)_[0-9a-f]+$/.exec(nameInArn(roleArn, 'role') ?? '')?.[1];
  return name && `${parseArn(roleArn)?.account}/${name}`;
}
