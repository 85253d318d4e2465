import raw from './issuers.json';

/**
 * By what the holder of credentials is known again: an access key; the id of a session (`AROA…:name`, `ACCOUNT:name`) or its ARN; the principal
 * that signed in to the console; a bearer token or a web identity token by its id; a permission set of Identity Center in an account
 * (`ACCOUNT/NAME`); a person in Identity Center; the source identity that somebody gave himself.
 */
export type HandleKind =
  | 'key'
  | 'session'
  | 'arn'
  | 'sign-in'
  | 'bearer'
  | 'token'
  | 'permission-set'
  | 'person'
  | 'source-identity';

/** Where an event says by what its credentials are known again; of several ways the values are joined by slashes. */
type HandlePaths = readonly [kind: HandleKind, ...paths: string[]];

/** An action by which somebody gets credentials. */
export interface Issuer {
  readonly issues: readonly HandlePaths[];
  /** The key that is used may be another one than that of the event: IAM Identity Center hands out keys of its own for the same session. */
  readonly otherKeys?: boolean;
  /** Whether it is a sign-in: a session began with it, but nobody got the ARN or the id that it names. */
  readonly isSignIn?: boolean;
}

type Table = Readonly<Record<string, Readonly<Record<string, Issuer>>>>;

const issuers = new Map(
  Object.entries(raw as unknown as Table).flatMap(([source, actions]) =>
    Object.entries(actions).map(([name, issuer]) => [`${source} ${name}`, issuer] as const),
  ),
);

/** What an action issues; undefined for one that gives nobody credentials. */
export function issuerOf(eventSource: string | undefined, eventName: string | undefined): Issuer | undefined {
  return issuers.get(`${eventSource} ${eventName}`);
}
