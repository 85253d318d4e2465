import raw from './parameters.json';
import { inWords } from './verbs';

const common = byName(raw.common);
const ofServices: ReadonlyMap<string | undefined, ReadonlyMap<string, string>> = new Map([
  ['dynamodb.amazonaws.com', byName(raw.dynamodb)],
  ['ec2.amazonaws.com', byName(raw.ec2)],
  ['lambda.amazonaws.com', byName(raw.lambda)],
  ['s3.amazonaws.com', byName(raw.s3)],
  ['sts.amazonaws.com', byName(raw.sts)],
]);
const alike: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map(
  Object.entries(raw.alike).map(([service, names]) => [`${service}.amazonaws.com`, new Set(names.map(low))] as const),
);

/**
 * What a member of a request or a response means, as far as its name tells wherever it is; lists and wrappings have names of their own in
 * EC2. Undefined for all other names.
 */
export function parameterSays(name: string, eventSource?: string): string | undefined {
  const own = ofServices.get(eventSource)?.get(low(name));
  return own ?? common.get(low(name)) ?? byEnding(name, eventSource === 'ec2.amazonaws.com');
}

/** Whether a member may equal the name of what the call is about, and is of something else all the same. */
export function isOnlyAlike(name: string, eventSource: string | undefined): boolean {
  return alike.get(eventSource)?.has(low(name)) ?? false;
}

/** `vpcPeeringConnectionId` is the id of the VPC peering connection. */
function byEnding(name: string, isEc2: boolean): string | undefined {
  const [, rest = '', ending = ''] = ENDING.exec(name) ?? [];
  const kind = inWords(rest);
  const told = endings.get(ending) ?? (isEc2 ? endingsOfEc2.get(ending) : undefined);
  if (!kind || !told) {
    return undefined;
  }
  const isThing = /^(Id|ARN|Name|Name or id)$/.test(told) && !isSortOfName(kind);
  return isThing ? `${told} of the ${kind}.` : `${told}: ${kind}.`;
}

/** Whether what stands before `Name` or `Id` says which sort of one it is, and not whose: a `displayName` is no name of a display. */
export function isSortOfName(kind: string): boolean {
  return sorts.has(kind);
}

const sorts: ReadonlySet<string> = new Set(
  (
    'display friendly unique external internal given family first last middle nick full short long new old global logical physical ' +
    'alternate custom default preferred canonical qualified previous current next original amazon AWS my your'
  ).split(' '),
);

const ENDING =
  /^([A-Za-z][A-Za-z0-9]{0,60}?)(Request|Response|Set|Ids|Id|ID|Arns|Arn|ARN|Names|Name|Identifiers|Identifier)$/;

const endings = new Map([
  ['Id', 'Id'],
  ['ID', 'Id'],
  ['Ids', 'Ids'],
  ['Arn', 'ARN'],
  ['ARN', 'ARN'],
  ['Arns', 'ARNs'],
  ['Name', 'Name'],
  ['Names', 'Names'],
  ['Identifier', 'Name or id'],
  ['Identifiers', 'Names or ids'],
]);

const endingsOfEc2 = new Map([
  ['Request', 'The request'],
  ['Response', 'The answer'],
  ['Set', 'A list'],
]);

/** The case of a first letter is each service's own habit. */
function byName(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).map(([name, says]) => [low(name), says]));
}

/** A name with its first letter small. */
export function low(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
