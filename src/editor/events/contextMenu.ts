import { commands, Disposable, env, type TreeView } from 'vscode';
import { identityText } from '../../core';
import { copyEvents } from './copyEvents';
import type { EventsProvider } from './eventsProvider';
import { type EventNode, indexOf, isGroup, isRecord } from './eventTree';

/** The context menu of the view. A command without a node, from a keyboard shortcut, is about the selected one. */
export function registerMenu(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  const about = (act: (node: EventNode) => unknown) => (node?: EventNode) => {
    const chosen = node ?? view.selection[0];
    return chosen && act(chosen);
  };
  return Disposable.from(
    commands.registerCommand(
      'cloudtrail.events.reveal',
      about((node) => {
        const tree = provider.treeOf(node);
        return tree && isRecord(node) && commands.executeCommand('cloudtrail.revealRecord', node.ref, tree.log);
      }),
    ),
    commands.registerCommand(
      'cloudtrail.events.copy',
      about((node) => {
        const log = provider.treeOf(node)?.log;
        return copyEvents(log && 'text' in log ? log : undefined, indexesOf(node));
      }),
    ),
    commands.registerCommand(
      'cloudtrail.events.copyIdentity',
      about((node) => {
        const record = isRecord(node) ? provider.treeOf(node)?.record(node) : undefined;
        return record && env.clipboard.writeText(identityText(record));
      }),
    ),
    commands.registerCommand(
      'cloudtrail.events.copyName',
      about((node) => isGroup(node) && env.clipboard.writeText(node.key ?? node.label)),
    ),
  );
}

function indexesOf(node: EventNode): readonly number[] {
  return isRecord(node) ? [indexOf(node)] : isGroup(node) ? node.members : [];
}
