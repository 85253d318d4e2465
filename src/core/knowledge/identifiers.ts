import raw from './identifiers.json';

interface Table {
  readonly prefixes: Readonly<Record<string, { readonly names: string; readonly key?: boolean }>>;
  readonly partitions: Readonly<Record<string, string>>;
  readonly redactions: Readonly<Record<string, string>>;
  readonly arns: Readonly<Record<string, string>>;
}

const table = raw as Table;
const prefixes = new Map(Object.entries(table.prefixes));
const partitions = new Map(Object.entries(table.partitions));
const redactions = new Map(Object.entries(table.redactions));
const arns = new Map(Object.entries(table.arns));

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

/** What an ARN's service and resource type stand for, with an article: "an IAM user". */
export function arnKind(service: string, type: string): string | undefined {
  return arns.get(`${service}:${type}`) ?? arns.get(`${service}:`);
}
