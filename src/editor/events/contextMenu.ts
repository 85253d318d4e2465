import { commands, Disposable, env, type TreeView } from 'vscode';
import { identityText } from '../../core';
import { copyRows } from './copyRows';
import { type EventNode, isBranch, isEvent } from './eventNode';
import type { EventsProvider } from './eventsProvider';
import { focusedRow } from './focusedRow';
import { noticeText } from './notices';

/** The context menu of the view. A command without a node, from the keyboard, is about the selected row; Ctrl+C about the one with the focus. */
export function registerMenu(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  const about = (act: (node: EventNode) => unknown) => async (node?: EventNode) => {
    const chosen = node ?? view.selection[0];
    return chosen && act(chosen);
  };
  const copy = about((node) => {
    if (node.kind === 'notice') {
      return env.clipboard.writeText(noticeText(node));
    }
    const tree = provider.treeOf(node);
    return tree && copyRows(tree, isEvent(node) ? [node.index] : node.members);
  });
  return Disposable.from(
    commands.registerCommand('cloudtrail.events.copy', copy),
    commands.registerCommand('cloudtrail.events.copyFocused', async () => copy(await focusedRow(view))),
    commands.registerCommand(
      'cloudtrail.events.copyIdentity',
      about((node) => {
        const record = isEvent(node) ? provider.treeOf(node)?.record(node) : undefined;
        return record && env.clipboard.writeText(identityText(record));
      }),
    ),
    commands.registerCommand(
      'cloudtrail.events.copyName',
      about((node) => {
        const name = isBranch(node) ? node.path.map(({ key, label }) => key ?? label).join(' › ') : '';
        return name ? env.clipboard.writeText(name) : undefined;
      }),
    ),
  );
}
