import { arnKind, idKind, inWords, redaction } from '../facts/facts';
import { anyTime } from './anyTime';
import { parseArn } from './arn';
import { isEverything } from './denial';
import type { Together } from './targetParts';
import { utcOf } from './timeText';

/** Something an action was about: what it is, and the names or ids of it as the log has them, or as they are meant where it writes them as in an address (escape them). */
export interface Target {
  readonly kind: string;
  readonly names: readonly string[];
  /** The member at the event's top in which they stand: what was asked for, what came back, what the service reports. */
  readonly field: string;
  /** Which of the names go with what, where not all go with all. */
  readonly together?: Together;
}

/** Whether a text names something, and not everything, one's own account (as Glacier has it) or what is hidden. */
export function isName(text: string): boolean {
  return !isEverything(text) && text !== '-' && redaction(text) === undefined;
}

/** How a sentence calls a target: an ARN by its resource alone, or only by that one's last part, a queue's address by its name. */
export function shortName(name: string): string {
  const arn = parseArn(name);
  if (!arn) {
    return /^https:\/\/sqs\.[\w.-]+\/\d{12}\/(.+)$/.exec(name)?.[1] ?? name;
  }
  const nested = ['iam', 'sts', 'appmesh', 'sso', 'organizations'].includes(arn.service);
  return nested
    ? arn.resource.replace(/^.*[/:](?=.)/s, '')
    : arn.service === 's3'
      ? arn.resource
      : arn.resource.replace(/^[\w-]+[/:](?=.)/, '');
}

/** The kinds of targets that may be those to whom something is given. */
const parties = /^(?:principal|grantee|account|shared with|no longer shared with)$/;

/** The account that stands behind a party: as such the ARN of a root user is its whole account. Undefined for all others. */
export function accountBehind(kind: string, name: string): string | undefined {
  const arn = parties.test(kind) ? parseArn(name) : undefined;
  return arn?.service === 'iam' && arn.resource === 'root' && /^\d{12}$/.test(arn.account) ? arn.account : undefined;
}

/** The names of a target as a row has them, which says no kind: "account 111122223333" is not "root". */
export function rowNames({ kind, names }: Pick<Target, 'kind' | 'names'>): readonly string[] {
  return names.map((name) => {
    const account = accountBehind(kind, name);
    return account === undefined ? name : `account ${account}`;
  });
}

/** What is said of a target that is a moment, as of the end of a key's life: in UTC, in whatever form it is written. Undefined for all others. */
export function momentTold(kind: string, name: string): string | undefined {
  const epochMs = kind === 'valid until' ? anyTime(name) : undefined;
  return epochMs === undefined ? undefined : utcOf(epochMs);
}

/** What a name stands for, as far as it tells: an ARN by its type, an id by how it begins. */
export function kindOf(name: string): string {
  const parts = parseArn(name);
  if (!parts) {
    return idKind(name) ?? 'resource';
  }
  const [type = '', ...rest] = parts.resource.split(/[/:]/);
  if (parts.service === 's3' && parts.resource.includes('/')) {
    return 'object';
  }
  const known = arnKind(parts.service, type)
    ?.replace(/^(an?|the) (IAM )?/, '')
    .replace(/,.*/, '');
  return known ?? (rest.length > 0 && /^[a-z][a-z-]*$/i.test(type) ? inWords(type) : 'resource');
}
