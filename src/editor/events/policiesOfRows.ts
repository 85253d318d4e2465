import { commands, Disposable, type TreeView } from 'vscode';
import type { Policies } from '../policies/policies';
import { type EventNode, isEvent } from './eventNode';
import type { EventsProvider } from './eventsProvider';

/** Policies from the rows of the view: of a refused call, of a group, and, asked without a row, of all that the filter leaves. */
export function registerViewPolicies(
  view: TreeView<EventNode>,
  provider: EventsProvider,
  policies: Policies,
): Disposable {
  return Disposable.from(
    commands.registerCommand('cloudtrail.events.copyAllowingStatement', (node?: EventNode) => {
      const chosen = node ?? view.selection[0];
      const record = chosen && isEvent(chosen) ? provider.treeOf(chosen)?.record(chosen) : undefined;
      return policies.copyAllowing(record);
    }),
    commands.registerCommand('cloudtrail.events.leastPrivilege', (node?: EventNode) => {
      const tree = node ? provider.treeOf(node) : provider.tree;
      const rows = tree && rowsOf(node ?? tree.root);
      return tree && rows && policies.showLeastPrivilege(tree.events, rows);
    }),
  );
}

/** Nothing is meant by a row that is about the whole log. */
function rowsOf(node: EventNode): readonly number[] {
  return node.kind === 'notice' ? [] : isEvent(node) ? [node.index] : [...node.members];
}
