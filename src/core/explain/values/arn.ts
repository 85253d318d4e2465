import { type Arn, parseArn, sessionInArn, withoutSpaces } from '../../event/arn';
import { permissionSetOf } from '../../event/permissionSet';
import { arnKind, arnServiceName, arnServiceOf, partitionName, regionName } from '../../facts/facts';
import { code, escapeText } from '../../markdown/escape';
import { covered, type Reach, reachOf, wholeService } from './arnReach';
import type { ValueExplainer } from './explainer';

/** An ARN taken apart, with the parts that cannot be right pointed at. */
export const arn: ValueExplainer = {
  id: 'arn',
  explain: ({ text, path }) => {
    // The principal of a web identity only begins with an ARN.
    if (!/^arn\s*:/.test(text) || text.length > 2048 || path.at(-1) === 'principalId') {
      return undefined;
    }
    const tight = withoutSpaces(text);
    const spaces = tight === text ? [] : ['there are spaces in it that an ARN does not have.'];
    const parts = parseArn(tight);
    const all = wholeService(tight, path);
    if (all) {
      return [`**Beginning of ARNs**: ${all}.`, ...spaces].join('\n\n');
    }
    if (!parts) {
      return [
        '**An incomplete ARN**. A whole one reads arn:partition:service:Region:account:resource.',
        ...spaces,
      ].join('\n\n');
    }
    const reach = reachOf(parts, path);
    const lines = [
      ...describe(parts, reach),
      ...inPolicies(parts, path),
      ...[...spaces, ...(reach === 'one' ? faults(parts, path) : [])].map((fault) => `Odd: ${fault}`),
    ];
    const head = isAccountAsPrincipal(parts, path)
      ? wholeAccount(parts)
      : `**${titles[reach]} ${kindOf(parts, reach)}**`;
    return [head, lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
  },
};

function typeOf(resource: string): string {
  return /^:*([^/:]*)/.exec(resource)?.[1] ?? '';
}

/** Of an account's root, what it means as a principal, where it may become one. */
function inPolicies(parts: Arn, path: readonly string[]): string[] {
  return isRoot(parts) && path[0] !== 'userIdentity' && !isAccountAsPrincipal(parts, path)
    ? ['as the principal of a policy it stands for the whole account, not only for its root user']
    : [];
}

function isRoot({ service, resource }: Arn): boolean {
  return service === 'iam' && resource === 'root';
}

/** Whether the ARN is a principal of a policy, whose member it is whatever holds that. */
function isAccountAsPrincipal(parts: Arn, path: readonly string[]): boolean {
  return isRoot(parts) && path.some((name) => /^(Not)?Principal$/.test(name));
}

function wholeAccount({ account }: Arn): string {
  return `**The whole account** ${code(account)}, as the principal of a policy: all that its own policies allow it, not only its root user.`;
}

const titles: Readonly<Record<Reach, string>> = {
  one: 'ARN',
  prefix: 'Beginning of the ARN',
  pattern: 'Pattern for the ARN',
};

/** Of what an ARN is, behind what it is: "of an IAM role", "in IAM". */
function kindOf({ service, resource }: Arn, reach: Reach): string {
  if (isInBucket(service, resource)) {
    return resource.includes('/')
      ? 'of an object in S3'
      : reach === 'one'
        ? 'of an S3 bucket'
        : 'of an S3 bucket or object';
  }
  const kind = arnKind(service, typeOf(resource));
  return kind ? `of ${kind}` : `in ${arnServiceName(service) ?? escapeText(service)}`;
}

/** Whether it is of a bucket or an object, and not of what S3 has beside those. */
function isInBucket(service: string, resource: string): boolean {
  return service === 's3' && !/^(accesspoint|job|storage-lens|access-grants)[/:]/.test(resource);
}

function describe(parts: Arn, reach: Reach): string[] {
  const { partition, service, region, account, resource } = parts;
  const { role, session } = sessionInArn(`arn:aws:sts:::${resource}`);
  const known = (name: string | undefined) => (name ? `, ${name}` : '');
  return [
    ...(partition === 'aws' ? [] : [`partition ${code(partition)}${known(partitionName(partition))}`]),
    `service ${code(service)}${known(arnServiceName(service))}`,
    ...(region ? [`Region ${code(region)}${known(regionName(region))}`] : []),
    ...(account === 'aws'
      ? ['managed by AWS, the same in every account']
      : account
        ? [`account ${code(account)}`]
        : []),
    ...(role
      ? [
          `role ${code(role)}`,
          ...(permissionSetOf(role)
            ? [`permission set ${code(permissionSetOf(role) ?? '')} of IAM Identity Center`]
            : []),
          ...(session ? [`session ${code(session)}`] : []),
        ]
      : reach !== 'one' && isInBucket(service, resource)
        ? [covered(resource, reach)]
        : named(parts)),
  ];
}

/** The resource: an object and its bucket, a role with its permission set, else as it stands. */
function named({ service, resource }: Arn): string[] {
  const [, bucket, object] = service === 's3' ? (/^([^/]+)\/(.+)$/s.exec(resource) ?? []) : [];
  const set = permissionSetOf(resource.replace(/^role\/(.*\/)?/s, ''));
  return bucket && object && bucket !== 'accesspoint'
    ? [`object ${code(object)}`, `bucket ${code(bucket)}`]
    : [`resource ${code(resource)}`, ...(set ? [`made for permission set ${code(set)} of IAM Identity Center`] : [])];
}

/** What AWS could not have written. The names of buckets and objects can be anything. */
function faults({ partition, service, region, account, resource: written }: Arn, path: readonly string[]): string[] {
  const resource = service === 's3' ? '' : written;
  const type = typeOf(resource);
  const owner = arnServiceOf(type);
  const { session } = sessionInArn(`arn:aws:sts:::${resource}`);
  return [
    ...(partitionName(partition) ? [] : [`AWS has no partition ${code(partition)}.`]),
    ...(resource.startsWith(':') ? ['there is a colon too many in front of the resource.'] : []),
    ...(account && !/^(\d{12}|aws)$/.test(account) ? ['an account id has 12 digits.'] : []),
    ...(service === 'iam' && type === 'assumed-role' ? ['sessions of roles belong to sts, not to iam.'] : []),
    // Insights count all sessions of a role as one.
    ...(type === 'assumed-role' && !session && path[0] !== 'insightDetails'
      ? ['the name of the session is missing behind the role.']
      : []),
    ...(['iam', 'sts'].includes(service) && region ? ['IAM and STS have no Region in their ARNs.'] : []),
    ...(owner && type !== 'assumed-role' && !arnKind(service, type)
      ? [`${code(type)} is known from ${code(owner)}, not from ${code(service)}.`]
      : []),
  ];
}
