import { commands, Disposable, env, type TreeView } from 'vscode';
import { identityText } from '../../../core';
import { copyEvents } from '../../commands/copyEvents';
import { type EventNode, isRecord } from './nodes';
import type { EventsProvider } from './tree';

/** The context menu of the view. A command without a node, from a keyboard shortcut, is about the selected one. */
export function registerMenu(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  const register = (id: string, act: (node: EventNode) => unknown) =>
    commands.registerCommand(`cloudtrail.events.${id}`, (node?: EventNode) => {
      const about = node ?? view.selection[0];
      return about && act(about);
    });
  return Disposable.from(
    register('reveal', (node) => {
      const { document } = provider.active;
      return document && isRecord(node) && commands.executeCommand('cloudtrail.revealRecord', document.uri, node.index);
    }),
    register('copy', (node) => copyEvents(provider.tree?.log, isRecord(node) ? [node.index] : node.members)),
    register('copyIdentity', (node) => {
      const record = isRecord(node) ? provider.tree?.record(node) : undefined;
      return record && env.clipboard.writeText(identityText(record));
    }),
    register('copyName', (node) => !isRecord(node) && env.clipboard.writeText(node.key ?? node.label)),
  );
}
