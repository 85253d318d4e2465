import { commands, Disposable, env, type TreeView } from 'vscode';
import { identityText } from '../../../core';
import { copyEvents } from '../../commands/copyEvents';
import { type EventNode, isGroup, isRecord } from './nodes';
import type { EventsProvider } from './tree';

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
        return (
          tree &&
          isRecord(node) &&
          commands.executeCommand('cloudtrail.revealRecord', tree.document.uri, node.index, tree.log)
        );
      }),
    ),
    commands.registerCommand(
      'cloudtrail.events.copy',
      about((node) => copyEvents(provider.treeOf(node)?.log, indexesOf(node))),
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
  return isRecord(node) ? [node.index] : isGroup(node) ? node.members : [];
}
