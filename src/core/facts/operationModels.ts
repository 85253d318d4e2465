import { parsedModels, type Sayings, takenApart } from './modelTable';
import { low } from './parameters';
import { withoutVersion } from './verbs';

/** What the model of an operation says of a parameter, or of a member of an answer. */
export interface ParameterModel {
  /** Whether the operation cannot be called without it. */
  readonly required: boolean;
  /** Whether it identifies what the operation acts on. */
  readonly identifies: boolean;
  /** Where it is no plain text, number, list or structure: `map` has names that callers choose. */
  readonly type?: 'time' | 'bytes' | 'map';
  /** The values that there are, when they are few enough to be read. */
  readonly values?: readonly string[];
  /** How many values there are. */
  readonly valueCount?: number;
}

/** What AWS's operation models say of parameters, for the services that the table has. */
export interface OperationModels {
  /** The day of the data: "2026-08-18". */
  readonly date: string;
  /**
   * What is known of the member at the end of a way from the record's root, elements of lists being `[]`. Undefined when nothing is, and below
   * what has names of the callers' choice.
   */
  parameter(
    eventSource: string | undefined,
    eventName: string | undefined,
    way: readonly string[],
  ): ParameterModel | undefined;
}

/**
 * The models in a text such as `media/operationModels.json` has them. A service is taken apart when it is first asked for. Undefined when the
 * text is no such table.
 */
export function readOperationModels(text: string): OperationModels | undefined {
  const table = parsedModels(text);
  const services = new Map(Object.entries(table?.services ?? {}));
  const known = new Map<string, Sayings>();
  const sayingsOf = (service: string) => {
    const found = known.get(service) ?? takenApart(services.get(service) ?? {});
    known.set(service, found);
    return found;
  };
  return (
    table && {
      date: String(table.date),
      parameter: (eventSource, eventName, way) => {
        const service = eventSource?.replace(/\.amazonaws\.com$/, '') ?? '';
        return services.has(service) ? modelAt(sayingsOf(service), eventName, way, table.values) : undefined;
      },
    }
  );
}

function modelAt(
  sayings: Sayings,
  eventName: string | undefined,
  [top, ...inside]: readonly string[],
  lists: readonly string[],
): ParameterModel | undefined {
  if (top !== 'requestParameters' && top !== 'responseElements') {
    return undefined;
  }
  const operation = withoutVersion(eventName ?? '');
  const names = inside.filter((name, index) => !isWrapping(name, operation, index === 0)).map(low);
  const at = names.map((name, index) => said(sayings, names[index - 1] ?? operation, name, index === 0));
  const last = at.pop();
  if (!last || at.some((above) => above.includes('map'))) {
    return undefined;
  }
  const isAsked = top === 'requestParameters' && names.length === 1;
  const model = toModel(isAsked ? last : last.filter((saying) => !/required|identifies/.test(saying)), lists);
  return Object.values(model).some(Boolean) ? model : undefined;
}

/** What is said of a member under its holder's name or, at the top, for all operations. */
function said(sayings: Sayings, holder: string, name: string, isTop: boolean): readonly string[] {
  return [...(sayings.get(`${holder}.${name}`) ?? []), ...((isTop && sayings.get(name)) || [])];
}

/** What EC2 puts around lists and requests, which is in no model. */
function isWrapping(name: string, operation: string, isTop: boolean): boolean {
  return isTop
    ? name === `${operation}Request` || name === `${operation}Response`
    : /^(\[\]|items?|member)$/.test(name);
}

function toModel(sayings: readonly string[], lists: readonly string[]): ParameterModel {
  const has = (saying: string) => sayings.some((text) => text.split(' ').includes(saying));
  const type = (['time', 'bytes', 'map'] as const).find(has);
  const values = sayings.flatMap((text) => (/^\d+$/.test(text) ? (lists[Number(text)] ?? []) : []))[0]?.split('|');
  const count = values?.length ?? Number(sayings.find((text) => /^of \d+$/.test(text))?.slice(3) ?? 0);
  return {
    required: has('required'),
    identifies: has('identifies'),
    ...(type && { type }),
    ...(values && { values }),
    ...(count > 0 && { valueCount: count }),
  };
}
