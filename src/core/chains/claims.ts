import { nameInArn, parseArn } from '../event/arn';
import { readTime } from '../event/time';
import { facet } from '../facets/facet';
import type { EventData } from '../log/eventData';
import type { Claim, ClaimKind, Credentials } from './credentials';

/** What an event states of the credentials that it was made with; undefined where it states nothing. */
export function credentialsOf(event: EventData): Credentials | undefined {
  const stated = elsewhere(event) ?? ofCaller(event);
  return stated.claims.length > 0 ? stated : undefined;
}

/**
 * The same for the columns of a log, as JSON, in two of them: most events state it in `userIdentity`, which they have in common with others, so that
 * it is read once. They tell nothing to people, so that they are no facets of theirs.
 */
export const callers = facet({
  id: 'caller',
  title: 'Credentials of the Caller',
  none: 'none stated',
  keysOf: (event) => [JSON.stringify(ofCaller(event))],
});

/** What events state elsewhere, which counts instead. */
export const assertions = facet({
  id: 'assertion',
  title: 'Credentials Stated Elsewhere',
  none: 'none stated',
  keysOf: (event) => {
    const stated = elsewhere(event);
    return stated ? [JSON.stringify(stated)] : [];
  },
});

/** What events state elsewhere than in `userIdentity`, since that says who comes out of them; undefined for all others. */
function elsewhere(event: EventData): Credentials | undefined {
  switch (event.text('eventName')) {
    case 'AssumeRoleWithSAML':
      return { claims: claim('permission-set', permissionSetOf(event.text('requestParameters', 'roleArn'))) };
    case 'AssumeRoleWithWebIdentity':
      return { claims: claim('token', event.text('requestParameters', 'webIdentityTokenId')) };
    case 'SwitchRole':
      return { claims: claim('arn', event.text('additionalEventData', 'SwitchFrom')) };
    default:
      return isCenterSignIn(event) ? { claims: [] } : undefined;
  }
}

/** Whoever signs in to IAM Identity Center begins there: earlier sign-ins of the same person are not where this one comes from. */
function isCenterSignIn(event: EventData): boolean {
  const isSignIn = event.text('eventSource') === 'signin.amazonaws.com' || event.text('eventName') === 'Authenticate';
  return isSignIn && event.text('userIdentity', 'type') === 'IdentityCenterUser';
}

function ofCaller(event: EventData): Credentials {
  const console = event.text('sessionCredentialFromConsole') === 'true';
  const sourceIdentity = event.text('userIdentity', 'sessionContext', 'sourceIdentity');
  return { claims: claimsOfCaller(event), ...(console && { console }), ...(sourceIdentity && { sourceIdentity }) };
}

function claimsOfCaller(event: EventData): readonly Claim[] {
  const text = (...path: string[]) => event.text('userIdentity', ...path);
  const key = text('accessKeyId');
  const principal = text('principalId');
  const began = readTime(text('sessionContext', 'attributes', 'creationDate'));
  const sure = [...claim('key', key), ...claim('bearer', text('credentialId'))];
  if (principal && began) {
    return [...sure, { kind: 'start', id: principal, at: began.epochMs }];
  }
  if (text('type') === 'IdentityCenterUser') {
    return [...sure, ...claim('person', text('onBehalfOf', 'userId'))];
  }
  return sure.length === 0 && isSession(principal) ? claim('session', principal) : sure;
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
