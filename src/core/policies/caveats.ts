import type { DenialReason } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { callerPlace } from './callerPlace';
import type { Statement } from './statement';

/** What whoever adds a statement has to know, in sentences of ours. */

/** That nothing is known to allow. */
export const unnamed =
  'Neither the message nor the name of the call says which action of IAM was refused, so no statement is known to allow it.';

/** Why no policy of IAM helps. */
export const ownPermissions =
  'Permissions of Lake Formation decided, and not those of IAM: they are granted in Lake Formation.';

/** Why no statement helps. */
export function denied({ says }: DenialReason): string {
  return `No statement that allows it would help: ${says}. That deny itself has to be changed.`;
}

/** Where a statement belongs if not in a policy of the caller. */
const places: ReadonlyMap<string, string> = new Map([
  ['resource', 'It belongs in the policy of the resource, which names whom it allows something.'],
  ['trust', 'It belongs in the trust policy of the role, which names who may assume it.'],
  ['session', 'It belongs in the policy that is handed over when the session is begun, since that limits the session.'],
  ['boundary', "It belongs in the caller's permissions boundary."],
  ['service-control', 'It belongs in the service control policies of the organization.'],
  ['resource-control', 'It belongs in the resource control policies of the organization.'],
  ['vpc-endpoint', 'It belongs in the policy of the VPC endpoint that the call came through.'],
]);

/** Where the statement belongs, and what it lacks there; nothing where the message does not say which kind of policy decided. */
export function belongs(event: EventData, policy: string | undefined, { Principal }: Statement): readonly string[] {
  const place = policy === 'identity' ? callerPlace(event) : places.get(policy ?? '');
  const isNameless = (policy === 'resource' || policy === 'trust') && Principal === undefined;
  return [
    ...(place === undefined ? [] : [place]),
    ...(isNameless ? ['Its Principal has to be added: the event names none that a policy could name.'] : []),
  ];
}

/** What may refuse the call all the same. */
export function others(policy: string | undefined): readonly string[] {
  return [
    ...(policy === undefined ? ['The message does not say which kind of policy decided.'] : []),
    'An explicit deny, another kind of policy or a condition may still refuse the call: a log does not show them.',
  ];
}

/** That the statement is wider than the call, since the event names no resource of these types. */
export function beyond(types: readonly string[]): readonly string[] {
  return types.length > 0
    ? [`It has a wildcard for ${types.join(', ')}: the event names none in a way that is known here, or asked for all.`]
    : [];
}
