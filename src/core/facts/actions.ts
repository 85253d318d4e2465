import raw from './actions.json';
import { actionWords, type Reads, withoutVersion } from './verbs';

/** What is known about an action or a service's own event. */
export interface Action {
  /** What it does, in one sentence; undefined when only the verb of its name is known. */
  readonly does?: string;
  /** How it is logged, when not as a management event. */
  readonly event?: 'data' | 'service' | 'sign-in' | 'not-logged';
  /** What the service is known to write as `readOnly`. */
  readonly readOnly?: boolean;
  /** What the verb of the name says about reading. */
  readonly reads?: Reads;
}

interface Entry {
  readonly does: string;
  readonly event?: 'data' | 'service' | 'sign-in' | 'not-logged';
  readonly readOnly?: boolean;
}

const services = new Map(
  Object.entries(raw as Readonly<Record<string, Readonly<Record<string, Entry>>>>).map(
    ([service, actions]) => [service, new Map(Object.entries(actions))] as const,
  ),
);

/** What is known about an action of a service: from the table, and from the verb of its name. Undefined when neither tells. */
export function actionOf(eventSource: string | undefined, eventName: string | undefined): Action | undefined {
  const name = withoutVersion(eventName ?? '');
  const actions = services.get(eventSource?.replace(/\.amazonaws\.com$/, '') ?? '');
  // Route 53 Domains writes the first letter small.
  const entry = actions?.get(name) ?? actions?.get(name.charAt(0).toUpperCase() + name.slice(1));
  const reads = entry?.event === 'service' ? undefined : actionWords(name)?.reads;
  return entry || reads ? { ...entry, ...(reads && { reads }) } : undefined;
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
