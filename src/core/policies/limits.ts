import { code } from '../markdown/escape';
import { counted } from '../markdown/visible';
import type { Merged } from './merged';
import type { Observed } from './observed';

/** IAM's limits for a managed policy, in characters other than white space, and for roles or ARNs that we write out. */
const [mostOfPolicy, mostRoles] = [6144, 20];

/** What no log shows and a policy may have to say, as sentences of Markdown; first what the events give cause for. */
export function limitsOf(observed: Observed, merged: readonly Merged[], policy: string): readonly string[] {
  const size = policy.replace(/\s/g, '').length;
  return [
    ...passed(observed),
    ...merged.flatMap(wider),
    ...(observed.identities.counts.size > 1
      ? [
          'The events are of several identities: the policy allows each what all of them did. Filter by one to have its own.',
        ]
      : []),
    ...(size > mostOfPolicy
      ? [
          `The policy has ${counted(size)} characters, and a managed policy may have ${counted(mostOfPolicy)}: shorten lists of resources with wildcards, or split it.`,
        ]
      : []),
    observed.dataEvents > 0
      ? `Data events are logged only where a trail or event data store is set up for them: ${counted(observed.dataEvents)} of these events are such, and there may have been others.`
      : 'No data event is among these: reading and writing objects, items, messages and the like is logged only where a trail or event data store is set up for it.',
    ...(observed.passed.size > 0
      ? []
      : [`${code('iam:PassRole')} is asked whenever a role is handed to a service, and is no event of its own.`]),
    'Conditions: which tags, addresses, VPC endpoints or multi-factor authentication a call would need is not in the events, so the statements have none.',
    'What was not called in this time is not allowed: yearly tasks, repairs, and calls in Regions whose logs are not here.',
    'A call may need more than its own action on what it names, such as the use of a KMS key, or of a volume that comes with an instance. What AWS did on behalf of the caller counts where it was logged.',
    'Paths of users, roles and other entities of IAM stand in few requests: where one is missing, the statement does not match.',
  ];
}

/** What the events hand over, so that it is known what has to be allowed. */
function passed({ passed: roles }: Observed): readonly string[] {
  if (roles.size === 0) {
    return [];
  }
  const named = [...roles].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, mostRoles);
  const written = named.map(
    ([role, calls]) =>
      `${code(role)} (${[...calls]
        .sort()
        .map((call) => code(call, 80))
        .join(', ')})`,
  );
  const more = roles.size > named.length ? ` and ${counted(roles.size - named.length)} more` : '';
  return [
    `${code('iam:PassRole')} is no event of its own, and is not in the policy. These calls handed roles to a service, for which it has to be allowed: ${written.join('; ')}${more}.`,
  ];
}

function wider({ sid, actions, resources }: Merged): readonly string[] {
  // Of others nothing is known why: an event may name any Region itself.
  const anywhere = resources.filter((arn) => /^arn:[^:]*:bedrock:\*:.*[^*]$/s.test(arn)).slice(0, mostRoles);
  return [
    ...actions.flatMap(({ name, anyOf }) => {
      const types = [...anyOf].sort().map((type) => code(type));
      return types.length > 0
        ? [
            `${sid}: ${code(name)} has a wildcard for ${types.join(', ')}, since not every event names one in a way that is known here.`,
          ]
        : [];
    }),
    ...anywhere.map(
      (arn) =>
        `${sid}: ${code(arn)} is of any Region, since a call by an inference profile may run in each that the profile has, and the events do not say which these are.`,
    ),
  ];
}
