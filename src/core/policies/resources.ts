import { arnEndings, type IamAction, isOfAws, ownParameter } from '../facts/facts';
import type { EventData } from '../log/eventData';
import type { ArnFormat } from './arnFormat';
import { chosenResources } from './chosen';
import { copiedFrom } from './copied';
import type { Formats } from './formats';
import { isOneName, literalArn } from './literal';
import type { Resources } from './resourceList';
import { fits, plain, Variables } from './variables';

/** What an event tells of its resources, to be asked for each of its actions. */
export class EventResources {
  readonly #variables: Variables;

  constructor(
    readonly event: EventData,
    readonly formats: Formats,
  ) {
    this.#variables = new Variables(event);
  }

  /** What the event names. */
  get names() {
    return this.#variables.names;
  }

  /** The resources of an action: of each type that it acts on, those that the event names; of types that every request has, else all of them. */
  of(action: IamAction): Resources {
    const prefix = prefixOf(action);
    const chosen = chosenResources(action.name, this.names, {
      prefix,
      formats: this.formats,
      scope: this.#variables.scope,
    });
    if (chosen) {
      return chosen;
    }
    const arns = new Set<string>();
    const anyOf: string[] = [];
    for (const type of action.resources) {
      const found = this.#ofType(action, prefix, type);
      for (const arn of found) {
        arns.add(arn);
      }
      if (found.length === 0 && action.needs.includes(type)) {
        arns.add(this.#every(prefix, type));
        anyOf.push(type);
      }
    }
    return arns.size > 0 ? { arns: arns.has('*') ? ['*'] : [...arns].sort(), anyOf } : this.#partly(action, prefix);
  }

  /** The ARN of a resource that is known by its kind and name only ("user", "alice"), or by its name alone; none where the action acts on no such type. */
  named(action: IamAction, kind: string | undefined, name: string): readonly string[] {
    const prefix = prefixOf(action);
    const [sole, ...more] = action.resources;
    const type =
      kind === undefined && more.length === 0 ? sole : action.resources.find((one) => plain(one) === plain(kind ?? ''));
    const format = type === undefined ? undefined : this.formats.of(prefix, type);
    const [variable, ...others] = format?.variables ?? [];
    const isUsable = variable !== undefined && others.length === 0 && isOneName(name) && fits(variable, name);
    const arn = isUsable ? format?.filled(new Map([[variable, name]]), this.#variables.scope) : undefined;
    return arn === undefined ? [] : arnEndings(prefix, type ?? '').map((ending) => arn + ending);
  }

  /** The types of resources of an action that an ARN can be of. */
  typesOf(action: IamAction, arn: string): readonly string[] {
    return action.resources.filter((type) => this.formats.of(prefixOf(action), type)?.matches(arn));
  }

  /** Of types that not every request has, those that the event names in part; else everything. */
  #partly(action: IamAction, prefix: string): Resources {
    const partly = action.resources.filter((type) => this.#known(prefix, type).size > 0);
    const arns = partly.map((type) => this.#every(prefix, type)).sort();
    return arns.length > 0 ? { arns, anyOf: partly } : { arns: ['*'], anyOf: action.resources };
  }

  #ofType(action: IamAction, prefix: string, type: string): readonly string[] {
    const format = this.formats.of(prefix, type);
    const own = ownParameter(prefix, this.event.text('eventName') ?? '', action.name);
    if (!format) {
      return [];
    }
    if (own !== undefined) {
      return copiedFrom(this.names.atTop.get(own) ?? [], format, this.#variables.scope);
    }
    const [written, answered] = [this.names.arns, this.names.answered].map((arns) =>
      arns.filter((arn) => format.matches(arn)).flatMap((arn) => literalArn(arn) ?? []),
    );
    // The path of what a call made stands in the answer only. Of several nothing says which one is meant.
    const sole =
      answered?.length === 1 ? answered.filter((arn) => this.#variables.isAsked(arn.replace(/^.*[/:]/s, ''))) : [];
    return [written ?? [], sole].find((arns) => arns.length > 0) ?? this.#filled(prefix, type, format);
  }

  /** ARNs made of names: of one variable there may be several, of the others one. */
  #filled(prefix: string, type: string, format: ArnFormat): readonly string[] {
    const { variables } = format;
    const names = variables.map((variable) => this.#variables.of(prefix, type, variable, variables.length === 1));
    const several = names.findIndex((some) => some.length > 1);
    if (names.some((some, at) => some.length === 0 || (some.length > 1 && at !== several))) {
      return this.#caller(prefix, type);
    }
    const last = several < 0 ? variables.length - 1 : several;
    return (names[last] ?? ['']).flatMap((name) => {
      const values = new Map(variables.map((variable, at) => [variable, (at === last ? name : names[at]?.[0]) ?? '']));
      const { scope } = this.#variables;
      const arn = format.filled(values, isOfAws(prefix, type, name) ? { ...scope, account: '*' } : scope);
      return arn === undefined ? [] : arnEndings(prefix, type).map((ending) => arn + ending);
    });
  }

  /** Calls of IAM about a user that name none are about the caller. */
  #caller(prefix: string, type: string): readonly string[] {
    const isUser = prefix === 'iam' && type === 'user' && this.event.text('userIdentity', 'type') === 'IAMUser';
    const arn = isUser && !this.names.byName.has('username') ? this.event.text('userIdentity', 'arn') : undefined;
    return [literalArn(arn ?? '') ?? []].flat();
  }

  #every(prefix: string, type: string): string {
    return this.formats.of(prefix, type)?.filled(this.#known(prefix, type), this.#variables.scope) ?? '*';
  }

  /** The variables of a type of which the event names the value. */
  #known(prefix: string, type: string): ReadonlyMap<string, string> {
    const variables = this.formats.of(prefix, type)?.variables ?? [];
    return new Map(
      variables.flatMap((variable) => {
        const [name, ...others] = this.#variables.of(prefix, type, variable, false);
        return name !== undefined && others.length === 0 ? [[variable, name] as const] : [];
      }),
    );
  }
}

function prefixOf({ name }: IamAction): string {
  return name.split(':')[0] ?? '';
}
