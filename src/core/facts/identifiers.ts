import raw from './identifiers.json';
import { arnServiceSource, serviceName } from './services';
import { inWords } from './verbs';

interface Table {
  readonly prefixes: Readonly<Record<string, { readonly names: string; readonly key?: boolean }>>;
  readonly partitions: Readonly<Record<string, string>>;
  readonly redactions: Readonly<Record<string, string>>;
  readonly arns: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly ids: Readonly<Record<string, string>>;
}

const table = raw as Table;
const prefixes = new Map(Object.entries(table.prefixes));
const partitions = new Map(Object.entries(table.partitions));
const redactions = new Map(Object.entries(table.redactions));
const arns = new Map(Object.entries(table.arns));
const types = new Map(Object.entries(table.types));
const ids = new Map(Object.entries(table.ids));

/** What AWS's unique ids that begin with these four letters stand for; `key` for access keys and other credentials. */
export function idPrefix(id: string): { readonly names: string; readonly key?: boolean } | undefined {
  return prefixes.get(id.slice(0, 4));
}

/** What a partition of ARNs is: "AWS GovCloud (US)" for `aws-us-gov`. */
export function partitionName(partition: string): string | undefined {
  return partitions.get(partition);
}

/** What AWS means by a text it writes in the place of a secret. */
export function redaction(text: string): string | undefined {
  return redactions.get(text);
}

/** What a resource is called that is of a type, as the Event history writes those: `AWS::IAM::Role`. */
export function typeKind(type: string): string {
  return types.get(type) ?? inWords(type.replace(/^.*::/s, ''));
}

/** What an id such as `vpc-0123456789abcdef0` stands for: "VPC". Undefined for any other text. */
export function idKind(text: string): string | undefined {
  const prefix = /^([a-z]+(?:-[a-z]+)*)-[0-9a-f]{8,17}$/.exec(text)?.[1];
  return prefix === undefined ? undefined : ids.get(prefix);
}

/** What an ARN's service and resource type stand for, with an article: "an IAM user". */
export function arnKind(service: string, type: string): string | undefined {
  return arns.get(`${service}:${type}`) ?? arns.get(`${service}:`);
}

/** The service whose resources of this type the table knows; undefined when none or several do. */
export function arnServiceOf(type: string): string | undefined {
  const owners = type ? [...arns.keys()].filter((key) => key.endsWith(`:${type}`)) : [];
  return owners.length === 1 ? owners[0]?.split(':')[0] : undefined;
}

/** The name people use for the service part of an ARN, which is the prefix of IAM policies: "CloudWatch" for `cloudwatch`. */
export function arnServiceName(service: string): string | undefined {
  return serviceName(arnServiceSource(service));
}
