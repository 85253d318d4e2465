import { iamNames } from './iamNames';
import { iamPrefix } from './services';

/** What an action may do, as AWS's service reference classes it. */
type Access = (typeof levels)[number];

/** An action as policies of IAM name it. */
export interface IamAction {
  /** "s3:ListBucket". */
  readonly name: string;
  readonly access: Access;
  /** The types of resources that a policy may name for it: "bucket". */
  readonly resources: readonly string[];
  /** Those of them that every request is about, so that a policy has to name one of each. */
  readonly needs: readonly string[];
}

/** The actions of IAM, as AWS's service reference lists them. */
export interface IamActions {
  /** The day of the data: "2026-09-26". */
  readonly date: string;
  /** Whether policies know actions that begin with `prefix:`. */
  has(prefix: string): boolean;
  /** The action of that prefix and name, in whatever case the name is; undefined when there is none. */
  action(prefix: string, name: string): IamAction | undefined;
}

/** The access levels in the order in which the asset has them. */
const levels = ['Read', 'List', 'Write', 'Tagging', 'Permissions management'] as const;

/**
 * The table in a text such as `media/iamActions.json` has it. A service is taken apart when it is first asked for. Undefined when the
 * text is no such table.
 */
export function readIamActions(text: string): IamActions | undefined {
  const table = parsed(text);
  const services = new Map(Object.entries(table?.services ?? {}));
  const known = new Map<string, ReadonlyMap<string, IamAction>>();
  const actionsOf = (prefix: string) => {
    const found = known.get(prefix) ?? takenApart(prefix, services.get(prefix) ?? []);
    known.set(prefix, found);
    return found;
  };
  return (
    table && {
      date: String(table.date),
      has: (prefix) => services.has(prefix),
      action: (prefix, name) => (services.has(prefix) ? actionsOf(prefix).get(name.toLowerCase()) : undefined),
    }
  );
}

/** The actions that a policy has to allow for an event; none when the table has none of them. */
export function iamActionsOf(
  table: IamActions | undefined,
  eventSource: string | undefined,
  eventName: string | undefined,
): readonly IamAction[] {
  const own = iamPrefix(eventSource);
  return iamNames(eventSource, eventName).flatMap((written) => {
    const [name = '', prefix = own] = written.split(':').reverse();
    return (prefix && table?.action(prefix, name)) || [];
  });
}

interface Table {
  readonly date: unknown;
  readonly services: Readonly<Record<string, readonly string[]>>;
}

function parsed(text: string): Table | undefined {
  try {
    const table = JSON.parse(text) as Partial<Table> | null;
    return typeof table?.services === 'object' ? (table as Table) : undefined;
  } catch {
    return undefined;
  }
}

function takenApart(prefix: string, [types = '', ...byLevel]: readonly string[]): ReadonlyMap<string, IamAction> {
  const typeAt = types.split('|');
  const actions = new Map<string, IamAction>();
  levels.forEach((access, index) => {
    // A level of which a service has no action is an empty text.
    for (const entry of byLevel[index]?.split(' ').filter(Boolean) ?? []) {
      const [name = '', on] = entry.split(':');
      const marked = on?.split(',') ?? [];
      const typesOf = (some: readonly string[]) => some.flatMap((at) => typeAt[Number(at.replace('!', ''))] ?? []);
      const needs = typesOf(marked.filter((at) => at.startsWith('!')));
      actions.set(name.toLowerCase(), { name: `${prefix}:${name}`, access, resources: typesOf(marked), needs });
    }
  });
  return actions;
}
