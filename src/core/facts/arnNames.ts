import raw from './arnNames.json';

interface Table {
  readonly names: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly paths: readonly string[];
  readonly endings: Readonly<Record<string, readonly string[]>>;
  readonly shapes: Readonly<Record<string, string>>;
  readonly owned: Readonly<Record<string, string>>;
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
  readonly chosen: readonly {
    readonly actions: readonly string[];
    readonly parameter: string;
    readonly ways: readonly { readonly shape: string; readonly type?: string; readonly behind?: string }[];
  }[];
}

/** How one value says of which of several types the resource of a call is. */
export interface ChosenWay {
  readonly shape: RegExp;
  /** Undefined where the value is the ARN that a policy names. */
  readonly type?: string;
  /** The type of what is asked for as well, in whichever Region, by the name in the group `behind`. */
  readonly behind?: string;
}

/** The parameter that chooses among the types of resources of an action, and the ways in which it does. */
export interface Chosen {
  readonly parameter: string;
  readonly ways: readonly ChosenWay[];
}

const table = raw as Table;
const names = new Map(Object.entries(table.names).map(([prefix, own]) => [prefix, new Map(Object.entries(own))]));
const paths = new Set(table.paths);
const [endings, elsewhere] = [new Map(Object.entries(table.endings)), new Map(Object.entries(table.elsewhere))];
const chosen = new Map(
  table.chosen.flatMap(({ actions, parameter, ways }) => {
    const one: Chosen = { parameter, ways: ways.map((way) => ({ ...way, shape: new RegExp(way.shape) })) };
    return actions.map((action) => [action, one] as const);
  }),
);
const [shapes, owned] = [patterns(table.shapes), patterns(table.owned)];

/** The parameters that may hold the value of a variable in the ARNs of a service: AWS's own name of it, without what that says of paths, then the table's. */
export function variableParameters(prefix: string, variable: string): readonly string[] {
  return [variable.replace(/With(Path|outLeadingSlash)$/, ''), ...(names.get(prefix)?.get(variable) ?? [])];
}

/** Whether the values of a variable may hold slashes. */
export function mayHaveSlashes(variable: string): boolean {
  return paths.has(variable) || variable.endsWith('WithPath');
}

/** What has to stand behind an ARN that is made of a name: wildcards for what the service adds. */
export function arnEndings(prefix: string, type: string): readonly string[] {
  return endings.get(`${prefix}:${type}`) ?? [''];
}

/** Whether a name can be one of that type of resource, as far as the table tells. */
export function canName(prefix: string, type: string, name: string): boolean {
  return shapes.get(`${prefix}:${type}`)?.test(name) ?? true;
}

/** Whether a name is of something that AWS owns, so that the caller's account is not in its ARN. */
export function isOfAws(prefix: string, type: string, name: string): boolean {
  return owned.get(`${prefix}:${type}`)?.test(name) ?? false;
}

/** The parameter that alone names the resource of an action of an event, as `bucket/key`; undefined where there is none. */
export function ownParameter(prefix: string, event: string, action: string): string | undefined {
  const [of, parameter] = elsewhere.get(`${prefix}:${event}`) ?? [];
  return of === action ? parameter : undefined;
}

/** The parameter that says which of its types of resources an action is about; undefined where an action is about one of each. */
export function chosenBy(action: string): Chosen | undefined {
  return chosen.get(action);
}

function patterns(of: Readonly<Record<string, string>>): ReadonlyMap<string, RegExp> {
  return new Map(Object.entries(of).map(([type, pattern]) => [type, new RegExp(pattern)]));
}
