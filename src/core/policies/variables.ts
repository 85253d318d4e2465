import { targetsOf } from '../event/target';
import { canName, mayHaveSlashes, variableParameters } from '../facts/facts';
import type { EventData } from '../log/eventData';
import type { Scope } from './arnFormat';
import { isOneName } from './literal';
import { type Named, namedIn } from './named';
import { scopeOf } from './scope';

/** Names that say nothing of what they name: they count only at the top of the parameters. */
const VAGUE = /^(name|names|key|id|identifier|resource|resourceid)$/;

/** What an event says the variables of ARNs stand for. */
export class Variables {
  readonly names: Named;
  readonly scope: Scope;

  constructor(readonly event: EventData) {
    this.names = namedIn(event);
    this.scope = scopeOf(event);
  }

  /**
   * The names that an event has for a variable in the ARNs of a type: under the parameters that are called so, else where it is the only one and
   * the event is about such a thing.
   */
  of(prefix: string, type: string, variable: string, isAlone: boolean): readonly string[] {
    const usable = (name: string) =>
      isOneName(name) && !name.startsWith('arn:') && canName(prefix, type, name) && fits(variable, name);
    for (const parameter of variableParameters(prefix, variable)) {
      const key = parameter.toLowerCase();
      const isVague = VAGUE.test(key);
      const found = (isVague ? this.names.atTop : this.names.byName).get(key);
      // What the variable is called says nothing either where it is called by such a name.
      if (found && !(isVague && parameter === variable)) {
        return [...new Set(found.map((name) => this.#nameIn(variable, name)).filter(usable))];
      }
    }
    return isAlone && !(variable.endsWith('Id') && this.#creates(type)) ? this.#targets(type).filter(usable) : [];
  }

  /** Whether the caller wrote a name: what got an id by the call had none when IAM was asked. */
  isAsked(name: string): boolean {
    return this.names.asked.has(name);
  }

  #targets(type: string): readonly string[] {
    const targets = targetsOf(this.event).filter(({ kind }) => plain(kind) === plain(type));
    return [...new Set(targets.flatMap(({ names }) => names).filter((name) => this.isAsked(name)))];
  }

  /** Whether the call makes a thing of that type, whose name is not its id. */
  #creates(type: string): boolean {
    const [, noun = ''] =
      /^(?:Create|Run|Allocate|Register|Import|Copy|Request|Restore)(.*?)s?$/.exec(
        this.event.text('eventName') ?? '',
      ) ?? [];
    return plain(noun) === plain(type);
  }

  /** What a variable has of a value: parameters of Systems Manager without their first slash, the names of the account's queues from their addresses. */
  #nameIn(variable: string, value: string): string {
    if (variable === 'QueueName') {
      const [, account, name] = /^https:\/\/[^/]+\/(\d{12})\/([\w.-]+)$/.exec(value) ?? [];
      return name && account === this.scope.account ? name : value;
    }
    return variable.endsWith('WithoutLeadingSlash') ? value.replace(/^\//, '') : value;
  }
}

/** Whether a name can stand for a variable without ending it. */
export function fits(variable: string, name: string): boolean {
  const isFree = /^(ObjectName|LogStreamName|ResourcePath)$/.test(variable);
  return isFree || !(mayHaveSlashes(variable) ? /:/ : /[/:]/).test(name);
}

/** A kind as it is compared: "security group" is `security-group`. */
export function plain(kind: string): string {
  return kind.toLowerCase().replace(/[^a-z0-9]/g, '');
}
