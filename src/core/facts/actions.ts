import raw from './actions.json';
import { iamPrefix } from './services';
import { actionWords, type Reads, withoutVersion } from './verbs';

/** IAM's access levels. */
type Access = 'Read' | 'List' | 'Write' | 'Tagging' | 'Permissions';

/** What is known about an action or a service's own event. */
export interface Action {
  /** What it does, in one sentence; undefined when only the verb of its name is known. */
  readonly does?: string;
  /** The access level in IAM; undefined when only the verb is known, and for events that are no actions. */
  readonly access?: Access;
  /** How it is logged, when not as a management event. */
  readonly event?: 'data' | 'service' | 'sign-in' | 'not-logged';
  /** What `readOnly` is expected to be; undefined when nobody can say. */
  readonly readOnly?: boolean;
  /** True when the expectation goes against the access level: services have surprised there before. */
  readonly surprising?: boolean;
  /** The name in IAM policies: `cloudwatch:PutMetricAlarm`. */
  readonly iam?: string;
  /** What the verb of the name says about reading. */
  readonly reads?: Reads;
}

interface Entry {
  readonly does: string;
  readonly access?: Access;
  readonly event?: 'data' | 'service' | 'sign-in' | 'not-logged';
  readonly readOnly?: boolean;
  readonly iam?: string;
  /** The access level is a guess by the verb. */
  readonly guess?: boolean;
}

const services = new Map(
  Object.entries(raw as Readonly<Record<string, Readonly<Record<string, Entry>>>>).map(
    ([service, actions]) => [service, new Map(Object.entries(actions))] as const,
  ),
);

/** What is known about an action of a service: from the table, else from the verb of its name. Undefined when neither tells. */
export function actionOf(eventSource: string | undefined, eventName: string | undefined): Action | undefined {
  const name = withoutVersion(eventName ?? '');
  const entry = services.get(eventSource?.replace(/\.amazonaws\.com$/, '') ?? '')?.get(name);
  const prefix = iamPrefix(eventSource);
  if (entry) {
    const byAccess = entry.access && (entry.access === 'Read' || entry.access === 'List');
    const readOnly = entry.readOnly ?? byAccess;
    return {
      does: entry.does,
      ...(entry.access && !entry.guess && { access: entry.access }),
      ...(entry.event && { event: entry.event }),
      ...(readOnly !== undefined && { readOnly }),
      surprising: entry.access !== undefined && entry.readOnly !== undefined,
      ...(prefix && entry.access && entry.event !== 'service' && { iam: `${prefix}:${entry.iam ?? name}` }),
    };
  }
  const words = actionWords(name);
  const readOnly = words && { yes: true, no: false, mostly: undefined, mixed: undefined }[words.reads];
  return (
    words && {
      reads: words.reads,
      ...(readOnly !== undefined && { readOnly }),
      ...(prefix && { iam: `${prefix}:${name}` }),
    }
  );
}

/** Every action of the table: event source, name, what is known. */
export function allActions(): readonly (readonly [string, string, Action])[] {
  return [...services].flatMap(([service, actions]) =>
    [...actions.keys()].map((name) => {
      const source = `${service}.amazonaws.com`;
      return [source, name, actionOf(source, name) ?? {}] as const;
    }),
  );
}
