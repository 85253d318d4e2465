import raw from './targets.json';
import { withoutVersion } from './verbs';

/** Where a target of an action is looked for. */
export interface TargetPath {
  /** What to call it. */
  readonly kind: string;
  /** The ways to its names. What several of them lead to counts together. */
  readonly ways: readonly Way[];
}

/** A way to names. */
export interface Way {
  /** The first step leads from the record's root, not from what the caller asked for. */
  readonly fromRoot: boolean;
  /** Names of members, `[]` for all elements of a list; `from~to` for the range of two, `=true` for the names of all that are true. */
  readonly steps: readonly string[];
}

/** A kind, and the ways there: names joined by dots, `[]` behind lists, `/` before what counts from the record's root. */
type Entry = readonly [kind: string, ...paths: string[]];

const services = new Map(
  Object.entries(raw as unknown as Readonly<Record<string, Readonly<Record<string, readonly Entry[]>>>>).map(
    ([service, actions]) =>
      [service, new Map(Object.entries(actions).map(([name, entries]) => [name, entries.map(pathOf)]))] as const,
  ),
);

/** Where to look for the targets of an action, the chief one first; none for services the table does not know. */
export function targetPaths(eventSource: string | undefined, eventName: string | undefined): readonly TargetPath[] {
  const actions = services.get(eventSource?.replace(/\.amazonaws\.com$/, '') ?? '');
  return actions?.get(withoutVersion(eventName ?? '')) ?? actions?.get('*') ?? [];
}

function pathOf([kind, ...paths]: Entry): TargetPath {
  return { kind, ways: paths.map(wayOf) };
}

function wayOf(path: string): Way {
  return { fromRoot: path.startsWith('/'), steps: path.replace('/', '').replaceAll('[]', '.[]').split('.') };
}
