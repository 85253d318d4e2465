import { commands, Disposable, type TreeView } from 'vscode';
import { type EventNode, isEvent } from './eventNode';
import type { EventsProvider } from './eventsProvider';

/** Commands of the context menu that are about an event whatever shows it: they get its name, and the reading that the row was made of. */
export function registerRowCommands(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  const on = (command: string) => (node?: EventNode) => {
    const chosen = node ?? view.selection[0];
    const tree = chosen && provider.treeOf(chosen);
    return tree && isEvent(chosen)
      ? commands.executeCommand(command, tree.refOf(chosen), tree.logOf(chosen)?.log)
      : undefined;
  };
  return Disposable.from(
    commands.registerCommand('cloudtrail.events.showSession', on('cloudtrail.showSession')),
    commands.registerCommand('cloudtrail.events.nextEvent', on('cloudtrail.nextEvent')),
    commands.registerCommand('cloudtrail.events.previousEvent', on('cloudtrail.previousEvent')),
    commands.registerCommand('cloudtrail.events.nextEventOfIdentity', on('cloudtrail.nextEventOfIdentity')),
    commands.registerCommand('cloudtrail.events.previousEventOfIdentity', on('cloudtrail.previousEventOfIdentity')),
    commands.registerCommand('cloudtrail.events.nextEventOnResource', on('cloudtrail.nextEventOnResource')),
    commands.registerCommand('cloudtrail.events.previousEventOnResource', on('cloudtrail.previousEventOnResource')),
  );
}
