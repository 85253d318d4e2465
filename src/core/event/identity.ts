import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { type Busiest, busiest, countedBy } from './counted';
import { type Describer, describers, type IdentityKind, nameless, type Principal, UNNAMED } from './describers';
import { familyOf } from './family';
import { isHidden } from './hiddenName';

/** Who acted, as a person would say it. All texts come from the log: escape them where they are shown. */
export interface Identity {
  readonly kind: IdentityKind;
  /** "role MyRole (session MyName)", "user Mary_Major", "root of account 111122223333". */
  readonly label: string;
  /** The label without the session: the same for all sessions of a role. Of an Insights event it says "above all", too: others called as well. */
  readonly group: string;
  /** Name of the session of a role or a federated user. */
  readonly session?: string;
  /** The caller's account; of a service, which has none of its own, that in whose name it acted. */
  readonly accountId?: string;
  /** The AWS service that made the call in this identity's name, from `invokedBy`. */
  readonly invokedBy?: string;
  /** For whom the caller acted, when the record says so: an Identity Center user, or the account a service served. */
  readonly onBehalfOf?: string;
  /** The event names nobody: the label says so, and stands for no caller. */
  readonly nobody?: true;
}

/** What stands before the caller who made most of many calls, but not all of them. */
export const ABOVE_ALL = 'above all ';
/** What stands before each of those who made as many as each other. */
export const AMONG_OTHERS = 'among others ';

/** Reads who acted from `userIdentity`. Never fails: where parts are missing or odd, the label says what is left. */
export function identityOf(event: EventData): Identity {
  const told = principalOf(event);
  const caller = isTold(told) ? undefined : callerOfMany(event);
  if (caller && 'length' in caller) {
    return identityOfMany(caller);
  }
  return caller ? identityIn(caller, ABOVE_ALL) : identityIn(told);
}

/** The callers who made as many of an unusual number of calls as each other, and more than all others; none where one stands out. */
export function identitiesAlike(event: EventData): readonly Identity[] {
  const most = busiestIn(event);
  return alikeIn(most).map((arn) => identityIn(callerNamed(event, arn), AMONG_OTHERS));
}

function identityIn(principal: Principal, beside = ''): Identity {
  const { kind, name, session, nobody } = described(principal);
  const group = `${beside}${name}`;
  return {
    kind,
    label: `${group}${session ? ` (session ${session})` : ''}`,
    group,
    ...(session && { session }),
    ...(principal.accountId && { accountId: principal.accountId }),
    ...(principal.invokedBy && kind !== 'service' && { invokedBy: principal.invokedBy }),
    ...behalf(principal, kind),
    ...(nobody && { nobody }),
  };
}

/** A caller in words; a hidden name is none. */
function described(principal: Principal): ReturnType<Describer> {
  const hides = isHidden(principal.userName);
  const known = hides ? { ...principal, userName: undefined } : principal;
  const kind = kindOfCaller(known);
  const describe: Describer = describers[kind];
  return hides && namedByName.has(kind) && !known.centerUser && !parseArn(known.arn) ? nameless : describe(known);
}

/** The kinds of callers that are told by their user names where there is no ARN. */
const namedByName: ReadonlySet<string> = new Set(['IAMUser', 'Directory', 'SAMLUser', 'WebIdentityUser', 'Unknown']);

/** All callers of a sum of many calls together. */
function identityOfMany([first, ...others]: readonly string[]): Identity {
  if (first === undefined) {
    return { kind: 'unknown', label: `${UNNAMED}s`, group: `${UNNAMED}s`, nobody: true };
  }
  const label = others.length > 0 ? `${first} and ${others.length} more` : first;
  return { kind: 'unknown', label, group: label };
}

/** The callers that an aggregated event counted by, as it names them; none of any other event. */
export function callersCounted(event: EventData): readonly string[] {
  return familyOf(event) === 'aggregated' ? countedBy(event, 'userIdentity').map(({ name }) => name) : [];
}

/** Whether the event says anything of one caller. */
function isTold({ type, arn, principalId, userName, accountId, invokedBy, serviceEvent }: Principal): boolean {
  return [type, arn, principalId, userName, accountId, invokedBy].some((part) => part !== undefined) || serviceEvent;
}

/**
 * Of events that sum up many calls: the caller with most of them, else the names of those with as many or of those that were counted. Undefined
 * for events that are no such sum.
 */
function callerOfMany(event: EventData): Principal | readonly string[] | undefined {
  const family = familyOf(event);
  if (family !== 'insight' && family !== 'aggregated') {
    return undefined;
  }
  const most = busiestIn(event);
  const alike = alikeIn(most);
  if (alike.length > 0) {
    return alike.map((one) => described(callerNamed(event, one)).name);
  }
  return most && parseArn(most.value) ? callerNamed(event, most.value) : callersCounted(event);
}

function callerNamed(event: EventData, arn: string): Principal {
  return { ...principalOf(event), arn, accountId: accountInArn(arn) };
}

function busiestIn(event: EventData): Busiest | undefined {
  return familyOf(event) === 'insight' ? busiest(event) : undefined;
}

/** The ARNs of the callers of whom none stands out. */
function alikeIn(most: Busiest | undefined): readonly string[] {
  const all = most && most.alike.length > 0 ? [most.value, ...most.alike] : [];
  return all.every((arn) => parseArn(arn)) ? all : [];
}

/** Who acted, to look for elsewhere: the ARN of the caller where the event has one, else the name that we show. A text from the log. */
export function identityText(event: EventData): string {
  return event.text('userIdentity', 'arn') ?? identityOf(event).label;
}

function principalOf(event: EventData): Principal {
  const text = (...path: string[]) => event.text('userIdentity', ...path);
  return {
    type: text('type'),
    arn: text('arn'),
    principalId: text('principalId'),
    userName: text('userName'),
    accountId: text('accountId') ?? accountInArn(text('arn')),
    invokedBy: text('invokedBy'),
    issuerName: text('sessionContext', 'sessionIssuer', 'userName'),
    issuerArn: text('sessionContext', 'sessionIssuer', 'arn'),
    centerUser: text('onBehalfOf', 'userId'),
    provider: text('identityProvider') ?? text('sessionContext', 'webIdFederationData', 'federatedProvider'),
    recipient: event.text('recipientAccountId'),
    source: event.text('eventSource'),
    address: event.text('sourceIPAddress'),
    serviceEvent: familyOf(event) === 'service',
  };
}

function accountInArn(arn: string | undefined): string | undefined {
  return parseArn(arn)?.account || undefined;
}

/**
 * Which describer fits. Service events often have no type, and then what is written tells the sort of caller: a user name is that of somebody whom
 * the service tells of.
 */
function kindOfCaller(principal: Principal): keyof typeof describers {
  const { type, arn, invokedBy, userName, serviceEvent } = principal;
  if (type && type !== 'Unknown' && Object.hasOwn(describers, type)) {
    return type as keyof typeof describers;
  }
  const resource = parseArn(arn)?.resource ?? '';
  if (resource === 'root') {
    return 'Root';
  }
  const byResource = {
    user: 'IAMUser',
    'assumed-role': 'AssumedRole',
    role: 'Role',
    'federated-user': 'FederatedUser',
  };
  const found = Object.entries(byResource).find(([prefix]) => resource.startsWith(`${prefix}/`))?.[1];
  if (found) {
    return found as keyof typeof describers;
  }
  return !type && (invokedBy || (serviceEvent && !userName)) ? 'AWSService' : 'Unknown';
}

function behalf({ centerUser, accountId }: Principal, kind: IdentityKind): Pick<Identity, 'onBehalfOf'> {
  if (centerUser && kind !== 'identity-center-user') {
    return { onBehalfOf: `Identity Center user ${centerUser}` };
  }
  return kind === 'service' && accountId ? { onBehalfOf: `account ${accountId}` } : {};
}
