import { commands, type TreeView } from 'vscode';
import type { EventNode } from './eventNode';

/** VS Code tells of a selection before its command is done; if not, no longer than this is waited for. */
const answerMs = 300;

/**
 * The row that has the focus, selected: the cursor keys move the focus and not the selection, and extensions are told of the selection only. So the
 * focused row is added to it or taken from it, which tells the row.
 */
export async function focusedRow(view: TreeView<EventNode>): Promise<EventNode | undefined> {
  const before = view.selection;
  const after = await toggled(view);
  const added = after.find((node) => !before.includes(node));
  const found = added ?? before.find((node) => !after.includes(node));
  if (found) {
    await view.reveal(found, { select: true, focus: true }).then(undefined, () => undefined);
  }
  return found;
}

async function toggled(view: TreeView<EventNode>): Promise<readonly EventNode[]> {
  const told = new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      listener.dispose();
      resolve();
    }, answerMs);
    const listener = view.onDidChangeSelection(() => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
  });
  await commands.executeCommand('list.toggleSelection');
  await told;
  return view.selection;
}
