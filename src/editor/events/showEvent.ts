import { commands, Disposable, type TreeView } from 'vscode';
import { type EventNode, isEvent } from './eventNode';
import type { EventsProvider } from './eventsProvider';

/** Two clicks on one row within this time are a double click. */
const doubleClickMs = 500;

/** How long VS Code may take from a key to the command of the row. */
const answerMs = 1_000;

/**
 * What a row does when it is chosen: a click, or the space bar, shows the event and leaves the focus in the tree, so that one can walk on; Enter and a
 * double click go to the editor. VS Code runs the same command for all of these, and does not say which it was.
 */
export function registerShowEvent(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  let enteredUntil = 0;
  // By its name: to keep the row would keep all that was read.
  let last: { readonly name: string; readonly at: number } | undefined;
  const show = (node: EventNode, preserveFocus: boolean) => {
    const tree = provider.treeOf(node);
    return tree && isEvent(node)
      ? commands.executeCommand('cloudtrail.revealRecord', tree.refOf(node), tree.logOf(node)?.log, { preserveFocus })
      : undefined;
  };
  return Disposable.from(
    commands.registerCommand('cloudtrail.events.show', (node: EventNode | undefined) => {
      const now = Date.now();
      const name = `${node && provider.treeOf(node)?.id}#${node?.id}`;
      const isAgain = last?.name === name && now - last.at < doubleClickMs;
      const goesThere = isAgain || now < enteredUntil;
      enteredUntil = 0;
      last = { name, at: now };
      return node && show(node, !goesThere);
    }),
    commands.registerCommand('cloudtrail.events.enter', async () => {
      enteredUntil = Date.now() + answerMs;
      // The row with the focus need not be the selected one; only VS Code knows it.
      await commands.executeCommand('list.select');
    }),
    commands.registerCommand('cloudtrail.events.reveal', (node: EventNode | undefined) => {
      const chosen = node ?? view.selection[0];
      return chosen && show(chosen, false);
    }),
  );
}
