import raw from './iamNames.json';
import { withoutVersion } from './verbs';

const services = new Map(
  Object.entries(raw as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>).map(
    ([service, names]) => [service, new Map(Object.entries(names))] as const,
  ),
);

/**
 * What policies call the action of an event, as far as its name tells: mostly the event's own name, without the version of an API. A name
 * of another service than the event's has that service's prefix before it. Nothing says that there is such an action.
 */
export function iamNames(eventSource: string | undefined, eventName: string | undefined): readonly string[] {
  const name = withoutVersion(eventName ?? '');
  const names = services.get(eventSource?.replace(/\.amazonaws\.com$/, '') ?? '');
  const verb = /^[A-Z][a-z]*/.exec(name)?.[0] ?? '';
  return names?.get(name) ?? names?.get(`${verb}*`) ?? [name];
}

/** All names that differ from those of their events: service, prefix where it is another's, name. */
export function allIamNames(): readonly (readonly [string, string | undefined, string])[] {
  return [...services].flatMap(([service, names]) =>
    [...names.values()].flat().map((written) => {
      const [name = '', prefix] = written.split(':').reverse();
      return [service, prefix, name] as const;
    }),
  );
}
