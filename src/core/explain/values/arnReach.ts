import type { Arn } from '../../event/arn';
import { code } from '../../markdown/escape';

/** What an ARN stands for: one thing, all whose ARNs begin so, or all whose ARNs fit it. */
export type Reach = 'one' | 'prefix' | 'pattern';

/**
 * What an ARN at that place stands for. Events name what there is; policies may have wildcards, and so may what is asked for, but for the keys of
 * objects, which may have an asterisk in them, and groups of logs, whose own ARNs end with one.
 */
export function reachOf({ partition, service, region, account, resource }: Arn, path: readonly string[]): Reach {
  if (path.includes('ARNPrefix') || (path.includes('dataResources') && service === 's3')) {
    return 'prefix';
  }
  const parts = [partition, service, region, account, resource];
  if (path.some((name) => /^(Not)?Resource$/.test(name))) {
    return parts.some((part) => /[*?]/.test(part)) ? 'pattern' : 'one';
  }
  const isAsked = path[0] === 'requestParameters' && service !== 's3' && service !== 'logs';
  return isAsked && parts.some((part) => part.includes('*')) ? 'pattern' : 'one';
}

/** What a trail takes in by the beginning of all ARNs of a service, `arn:aws:s3`; undefined of all else. AWS documents that form for these alone. */
export function wholeService(text: string, path: readonly string[]): string | undefined {
  const [, service = ''] = /^arn:aws[\w-]*:([a-z0-9]+)$/.exec(text) ?? [];
  return path.includes('dataResources') ? allOf.get(service) : undefined;
}

const allOf: ReadonlyMap<string, string> = new Map([
  ['s3', 'all buckets and objects'],
  ['lambda', 'all functions of Lambda'],
  ['dynamodb', 'all tables of DynamoDB'],
]);

/** Which buckets and objects a beginning or a pattern takes in, as Markdown. A wildcard stands for slashes, too. */
export function covered(resource: string, reach: 'prefix' | 'pattern'): string {
  const slash = resource.indexOf('/');
  const [bucket, key] = slash < 0 ? [resource] : [resource.slice(0, slash), resource.slice(slash + 1)];
  if (key === undefined) {
    return buckets(bucket, reach);
  }
  if (isPattern(bucket) && reach === 'pattern') {
    return `objects whose bucket and key fit ${code(resource)}`;
  }
  const begin = reach === 'prefix' ? key : beginning(key);
  return begin === ''
    ? `all objects of bucket ${code(bucket)}`
    : `objects of bucket ${code(bucket)} whose keys ${begin === undefined ? `fit ${code(key)}` : `begin with ${code(begin)}`}`;
}

function buckets(name: string, reach: 'prefix' | 'pattern'): string {
  const begin = reach === 'prefix' ? name : beginning(name);
  return begin === ''
    ? 'all buckets and objects'
    : `buckets whose names ${begin === undefined ? `fit ${code(name)}` : `begin with ${code(begin)}`}, and their objects`;
}

/** What stands before a wildcard at the end; undefined where there are others. */
function beginning(text: string): string | undefined {
  const begin = text.replace(/\*+$/, '');
  return begin === text || isPattern(begin) ? undefined : begin;
}

function isPattern(text: string): boolean {
  return /[*?]/.test(text);
}
