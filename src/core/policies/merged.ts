import type { Observed, ObservedAction } from './observed';

/** Actions of one service with the same resources, so that one statement says all of it. */
export interface Merged {
  /** What the statement is called: letters and digits only, as IAM wants it. */
  readonly sid: string;
  readonly actions: readonly ObservedAction[];
  readonly resources: readonly string[];
}

/** The observed actions as the statements that allow these and nothing else, ordered by service and action. */
export function mergedOf({ actions }: Observed): readonly Merged[] {
  const groups = new Map<string, { resources: readonly string[]; actions: ObservedAction[] }>();
  for (const action of [...actions.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const resources = action.arns.has('*') ? ['*'] : [...action.arns].sort();
    const key = JSON.stringify([serviceOf(action), ...resources]);
    const group = groups.get(key) ?? { resources, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ resources, actions }, at) => ({
    sid: sidOf(actions, at + 1),
    actions,
    resources,
  }));
}

function sidOf([action]: readonly ObservedAction[], position: number): string {
  const name = action ? serviceOf(action).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()) : '';
  return `Allow${position}${name.replace(/[^A-Za-z0-9]/g, '')}`;
}

function serviceOf({ name }: ObservedAction): string {
  return name.split(':')[0] ?? '';
}
