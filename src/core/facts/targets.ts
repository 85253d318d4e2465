import raw from './targets.json';
import { withoutVersion } from './verbs';

/**
 * Where the target of an action stands: what to call it, and the way there from `requestParameters`, or from the record's root when
 * the way begins with `/`. Names are joined by dots, `[]` goes through all elements.
 */
export type TargetPath = readonly [kind: string, path: string];

type Table = Readonly<Record<string, Readonly<Record<string, readonly TargetPath[]>>>>;

const services = new Map(
  Object.entries(raw as unknown as Table).map(
    ([service, actions]) => [service, new Map(Object.entries(actions))] as const,
  ),
);

/** Where to look for the targets of an action, the chief one first; none for services the table does not know. */
export function targetPaths(eventSource: string | undefined, eventName: string | undefined): readonly TargetPath[] {
  const actions = services.get(eventSource?.replace(/\.amazonaws\.com$/, '') ?? '');
  return actions?.get(withoutVersion(eventName ?? '')) ?? actions?.get('*') ?? [];
}
