import { parseArn } from '../event/arn';
import type { IamAction } from '../facts/facts';
import { literal, literalArn } from './literal';
import type { Named } from './named';
import { refusalIn } from './refusal';
import type { Resources } from './resourceList';
import type { EventResources } from './resources';

/** The resource on which an action was refused, as the message names it. Undefined where it does not, or names it for another action. */
export function deniedResource(asked: EventResources, action: IamAction): Resources | undefined {
  const { on, actions = [], missing } = refusalIn(asked.event) ?? {};
  const isAbout = missing === undefined && actions.some((name) => name.toLowerCase() === action.name.toLowerCase());
  if (!on || !isAbout) {
    return undefined;
  }
  if (on.name === '*') {
    return { arns: ['*'], anyOf: action.resources };
  }
  const every = everyOne(asked, on.name);
  if (every) {
    const types = asked.typesOf(action, every);
    return { arns: [every], anyOf: types.length > 0 ? types : ['resource'] };
  }
  const arns = [literalArn(on.name) ?? asked.named(action, on.kind, on.name)].flat();
  return arns.length > 0 ? { arns, anyOf: [] } : undefined;
}

/**
 * The ARN of a message that stands for all resources of a type: only a policy on all of them lifts such a refusal. Wildcards that the
 * caller wrote stand for nothing, and the keys of objects may hold some.
 */
function everyOne({ names }: EventResources, name: string): string | undefined {
  const { service, resource = '' } = parseArn(name) ?? {};
  const begin = /^([\w-]+(?:[/:].*)?[/:])\*?$/s.exec(resource)?.[1];
  if (begin === undefined || service === 's3' || !/^arn(:[\w-]*){4}:/.test(name) || namesWildcards(names)) {
    return undefined;
  }
  return `${name.slice(0, name.length - resource.length)}${literal(begin)}*`;
}

function namesWildcards({ byName }: Named): boolean {
  return [...byName.values()].flat().some((text) => /[*?]/.test(text));
}
