import type { Denial } from '../event/denial';
import { type DenialReason, type IamAction, iamActionsOf } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { belongs, beyond, denied, others, ownPermissions, unnamed } from './caveats';
import { deniedResource } from './deniedResource';
import { Formats } from './formats';
import type { IamTables } from './iamTables';
import { principalIn } from './principal';
import { hasOtherPermissions, isRefused, outrightDeny, refusalIn, refusalReason } from './refusal';
import { EventResources } from './resources';
import type { Statement } from './statement';
import { isByToken } from './token';

/** What would have allowed a refused call. */
export interface Allowing {
  /** Undefined where no statement can, or none is known. */
  readonly statement: Statement | undefined;
  /** What whoever uses it has to know, in plain sentences of ours: nothing in them is from the log but names that the tables have, and that of the caller where IAM allows it as a name. */
  readonly caveats: readonly string[];
}

/**
 * The statement of IAM that would allow a refused call: its action, and the resource that the message names or the parameters tell.
 * Undefined for events that are no refused calls.
 */
export function allowing(event: EventData, tables: IamTables): Allowing | undefined {
  if (!isRefused(event)) {
    return undefined;
  }
  const outright = outrightDeny(event);
  if (outright) {
    return { statement: undefined, caveats: [denied(outright)] };
  }
  if (hasOtherPermissions(event)) {
    return { statement: undefined, caveats: [ownPermissions] };
  }
  const actions = lacking(event, tables, refusalIn(event));
  return actions.length > 0
    ? written(event, tables, actions, refusalReason(event))
    : { statement: undefined, caveats: [unnamed] };
}

/** The actions that were refused; none where one of them is not known. */
function lacking(event: EventData, { actions }: IamTables, denial: Denial | undefined): readonly IamAction[] {
  if (!denial) {
    return iamActionsOf(actions, event.text('eventSource'), event.text('eventName'));
  }
  // What stands in a message need not be an action: whoever is refused may have written some of it.
  const named = [denial.missing ?? denial.actions].flat().map((name) => {
    const [prefix = '', own = ''] = name.split(':');
    return actions.action(prefix.toLowerCase(), own);
  });
  return named.includes(undefined) ? [] : named.filter((action) => action !== undefined);
}

function written(
  event: EventData,
  tables: IamTables,
  actions: readonly IamAction[],
  told: DenialReason | undefined,
): Allowing {
  const asked = new EventResources(event, new Formats(tables.resources));
  const named = actions.map((action) => deniedResource(asked, action) ?? asked.of(action));
  const policy = isByToken(actions) ? 'trust' : told?.policy;
  const statement = placed(event, policy, {
    Action: [...new Set(actions.map(({ name }) => name))].sort(),
    Resource: [...new Set(named.flatMap(({ arns }) => arns))].sort(),
  });
  const wide = policy === 'trust' ? [] : [...new Set(named.flatMap(({ anyOf }) => anyOf))];
  return { statement, caveats: [...belongs(event, policy, statement), ...others(policy), ...beyond(wide)] };
}

/** Policies of resources say whom they allow something, and a trust policy is about the role that it is of. */
function placed(
  event: EventData,
  policy: string | undefined,
  { Action, Resource }: Pick<Required<Statement>, 'Action' | 'Resource'>,
): Statement {
  const principal = policy === 'resource' || policy === 'trust' ? principalIn(event) : undefined;
  return {
    Effect: 'Allow',
    ...(policy === 'vpc-endpoint' && { Principal: '*' as const }),
    ...(principal && { Principal: { AWS: principal } }),
    Action,
    ...(policy !== 'trust' && { Resource }),
  };
}
