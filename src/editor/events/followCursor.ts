import { Disposable, type TreeView, window } from 'vscode';
import { OpenDocument } from '../logs/openDocument';
import { type EventNode, isEvent } from './eventNode';
import type { EventsProvider } from './eventsProvider';
import type { EventTree } from './eventTree';

const restMs = 120;

/** Selects the event under the cursor in the view, without opening the view and without taking the focus. */
export function followCursor(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined;
  const select = async () => {
    const { tree } = provider;
    const isBack = tree && view.visible && tree.open.uri !== last;
    last = view.visible ? tree?.open.uri : last;
    if (!(isBack && (await selectAgain(view, provider, tree)))) {
      await selectAtCursor(view, provider);
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void select(), restMs);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === provider.followed.uri?.toString()) {
        later();
      }
    }),
    view.onDidChangeVisibility(later),
    provider.onDidChangeTreeData(later),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** Selects the group that was selected when the log was shown last; whether there is one. An event is where the cursor is. */
async function selectAgain(view: TreeView<EventNode>, provider: EventsProvider, tree: EventTree): Promise<boolean> {
  const id = provider.state.selected(tree.open.uri);
  const group = id === undefined ? undefined : await tree.group(id);
  if (group && tree === provider.tree) {
    await reveal(view, group);
  }
  return group !== undefined;
}

async function selectAtCursor(view: TreeView<EventNode>, provider: EventsProvider): Promise<void> {
  const { tree } = provider;
  const editor = window.activeTextEditor;
  if (!view.visible || !editor || !(tree?.open instanceof OpenDocument) || tree.open.document !== editor.document) {
    return;
  }
  const record = tree.log.records.around(editor.document.offsetAt(editor.selection.active));
  // A record may stand in several groups: one that is selected in any of them is left where the user found it.
  if (!record || view.selection.some((node) => isEvent(node) && node.index === record.index)) {
    return;
  }
  const leaf = await tree.leaf(record.index, (row) => provider.isOpen(row, tree));
  if (leaf && tree === provider.tree && !view.selection.includes(leaf)) {
    await reveal(view, leaf);
  }
}

async function reveal(view: TreeView<EventNode>, node: EventNode): Promise<void> {
  await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
}
