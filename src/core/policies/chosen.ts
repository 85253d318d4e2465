import { parseArn } from '../event/arn';
import { type ChosenWay, chosenBy } from '../facts/facts';
import type { Scope } from './arnFormat';
import type { Formats } from './formats';
import { isOneName, literalArn } from './literal';
import type { Named } from './named';
import type { Resources } from './resourceList';

/** What the ARNs of a service are made with. */
interface Made {
  readonly prefix: string;
  readonly formats: Formats;
  readonly scope: Scope;
}

/**
 * The resources of an action that is about one of several types, where the parameter that chooses says of which. Undefined where it does not,
 * or the action is no such one.
 */
export function chosenResources(action: string, { atTop }: Named, made: Made): Resources | undefined {
  const { parameter = '', ways = [] } = chosenBy(action) ?? {};
  const [value, ...others] = atTop.get(parameter.toLowerCase()) ?? [];
  if (value === undefined || others.length > 0 || !isOneName(value)) {
    return undefined;
  }
  const way = ways.find(({ shape }) => shape.test(value));
  const own = way && ownArn(value, way, made);
  return own === undefined ? undefined : withBehind(own, way?.shape.exec(value)?.groups?.behind, way?.behind, made);
}

function ownArn(value: string, { type }: ChosenWay, made: Made): string | undefined {
  return parseArn(value)?.service === made.prefix ? literalArn(value) : type && filled(type, value, made);
}

/** What stands behind the resource may be in any Region, and in each it is asked for by itself. */
function withBehind(own: string, name: string | undefined, type: string | undefined, made: Made): Resources {
  if (type === undefined) {
    return { arns: [own], anyOf: [] };
  }
  const behind = filled(type, name, { ...made, scope: { ...made.scope, region: '*' } }) ?? '*';
  return { arns: [behind, own].sort(), anyOf: name === undefined ? [type] : [] };
}

function filled(type: string, name: string | undefined, { prefix, formats, scope }: Made): string | undefined {
  const format = formats.of(prefix, type);
  const names = name === undefined ? [] : (format?.variables ?? []).map((variable) => [variable, name] as const);
  return format?.filled(new Map(names), scope);
}
