import { nameInArn, parseArn, sessionInArn } from './arn';

/** What sort of caller acted. */
export type IdentityKind =
  | 'root'
  | 'user'
  | 'role'
  | 'service'
  | 'identity-center-user'
  | 'federated-user'
  | 'web-identity-user'
  | 'directory-user'
  | 'account'
  | 'anonymous'
  | 'unknown';

/** The parts of `userIdentity`, and of the record around it, that say who acted. Empty texts count as absent. */
export interface Principal {
  readonly type: string | undefined;
  readonly arn: string | undefined;
  readonly principalId: string | undefined;
  readonly userName: string | undefined;
  readonly accountId: string | undefined;
  readonly invokedBy: string | undefined;
  readonly issuerName: string | undefined;
  readonly issuerArn: string | undefined;
  readonly centerUser: string | undefined;
  readonly provider: string | undefined;
  readonly recipient: string | undefined;
  readonly source: string | undefined;
  readonly address: string | undefined;
  readonly serviceEvent: boolean;
}

/** A caller in words: `name` is the same for all of a role's sessions. */
interface Description {
  readonly kind: IdentityKind;
  readonly name: string;
  readonly session?: string | undefined;
  /** Whether nobody is named. */
  readonly nobody?: boolean;
}

/** Puts a caller of one type into words. */
export type Describer = (principal: Principal) => Description;

/** One way of naming a caller per documented `userIdentity.type`. A new type is a new line. */
export const describers = {
  Root: ({ accountId }) => ({ kind: 'root', name: accountId ? `root of account ${accountId}` : 'root user' }),
  IAMUser: (principal) => {
    const name = principal.userName ?? nameInArn(principal.arn, 'user') ?? principal.principalId;
    return { kind: 'user', name: `user ${name ?? '?'}` };
  },
  AssumedRole: (principal) => {
    const { role, session } = sessionInArn(principal.arn);
    const name = role ?? principal.issuerName ?? nameInArn(principal.issuerArn, 'role');
    return { kind: 'role', name: `role ${name ?? idOf(principal) ?? '?'}`, session: session ?? afterColon(principal) };
  },
  Role: (principal) => {
    const name = nameInArn(principal.arn, 'role') ?? principal.userName ?? idOf(principal);
    return { kind: 'role', name: `role ${name ?? '?'}` };
  },
  FederatedUser: (principal) => {
    const name = nameInArn(principal.arn, 'federated-user') ?? afterColon(principal) ?? principal.userName;
    return { kind: 'federated-user', name: `federated user ${name ?? '?'}` };
  },
  Directory: (principal) => ({
    kind: 'directory-user',
    name: `directory user ${principal.userName ?? principal.principalId ?? '?'}`,
  }),
  AWSAccount: account,
  AWSService: service,
  IdentityCenterUser: (principal) => {
    const name = principal.centerUser ?? principal.userName ?? principal.principalId;
    return { kind: 'identity-center-user', name: `Identity Center user${name ? ` ${name}` : ''}` };
  },
  SAMLUser: (principal) => ({
    kind: 'federated-user',
    name: `SAML user ${principal.userName ?? afterColon(principal) ?? '?'}${from(principal)}`,
  }),
  WebIdentityUser: (principal) => ({
    kind: 'web-identity-user',
    name: `web identity ${principal.userName ?? afterColon(principal) ?? '?'}${from(principal)}`,
  }),
  Unknown: unknown,
} as const satisfies Record<string, Describer>;

/** What CloudTrail writes in the place of a service and of an address where AWS acted and no service is named. */
export const AWS_ITSELF = 'AWS Internal';

/** What everything calls a caller of whom the event says nothing. */
export const UNNAMED = 'unnamed caller';

/** Whose name is all that could tell who it was, and is hidden: no user that is known, since CloudTrail hides names that were wrong. */
export const nameless: Description = { kind: 'unknown', name: `${UNNAMED} (user name hidden)`, nobody: true };

/** A table has no column for `invokedBy`; the address says the same of what AWS does itself. */
function service({ invokedBy, source, address }: Principal): Description {
  const by = invokedBy ?? (address === AWS_ITSELF ? AWS_ITSELF : source);
  return { kind: 'service', name: by === AWS_ITSELF ? by : by ? `AWS service ${by}` : 'an AWS service' };
}

/** Unsigned S3 requests come as an account called `anonymous`; a caller from the log's own account is not "another". */
function account({ accountId, principalId, recipient }: Principal): Description {
  const id = accountId ?? principalId;
  if (id && /^anonymous/i.test(id)) {
    return { kind: 'anonymous', name: 'anonymous caller' };
  }
  if (!id) {
    return { kind: 'account', name: 'another account' };
  }
  return { kind: 'account', name: id === recipient ? `account ${id}` : `another account, ${id}` };
}

/** Where no type is told, as in the CSV of the Event history, a user name may be that of a session as well. */
function unknown(principal: Principal): Description {
  // An id of Identity Center names nobody to whom the name is not told as well; some events hide that.
  const named = principal.userName ?? principal.centerUser ?? parseArn(principal.arn)?.resource;
  const type = principal.type === 'Unknown' ? undefined : principal.type;
  if (!named) {
    return type
      ? { kind: 'unknown', name: `unknown identity of type ${type}` }
      : { kind: 'unknown', name: UNNAMED, nobody: true };
  }
  const isUser = principal.type === undefined && named === principal.userName;
  return {
    kind: 'unknown',
    name: isUser ? `user or session ${named}` : `identity ${named} of ${type ? `type ${type}` : 'unknown type'}`,
  };
}

function from({ provider }: Principal): string {
  return provider ? ` of ${provider}` : '';
}

/** What precedes the colon of a principal id: the id of the role itself. */
function idOf({ principalId }: Principal): string | undefined {
  return principalId?.split(':')[0] || undefined;
}

/** What follows the colon of a principal id: the name of the session. */
function afterColon({ principalId }: Principal): string | undefined {
  const colon = principalId?.indexOf(':') ?? -1;
  return colon < 0 ? undefined : principalId?.slice(colon + 1) || undefined;
}
