import { Disposable, type TextEditor, type TreeView, window } from 'vscode';
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
    const isBack = tree && view.visible && tree.id !== last;
    last = view.visible ? tree?.id : last;
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
      if (provider.logs.current?.logs.some(({ open }) => open.uri === textEditor.document.uri.toString())) {
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
  const id = provider.state.selected(tree.id);
  const group = id === undefined ? undefined : await tree.group(id);
  if (group && tree === provider.tree) {
    await reveal(view, group);
  }
  return group !== undefined;
}

async function selectAtCursor(view: TreeView<EventNode>, provider: EventsProvider): Promise<void> {
  const { tree } = provider;
  const editor = window.activeTextEditor;
  const row = view.visible && editor && tree ? rowAt(tree, editor) : undefined;
  // A record may stand in several groups: one that is selected in any of them is left where the user found it.
  if (!tree || row === undefined || view.selection.some((node) => isEvent(node) && node.index === row)) {
    return;
  }
  const leaf = await tree.leaf(row, (row) => provider.isOpen(row, tree));
  if (leaf && tree === provider.tree && !view.selection.includes(leaf)) {
    await reveal(view, leaf);
  }
}

/** The row of the event under the cursor, if its document is among the logs of the tree. */
function rowAt({ shown, events }: EventTree, { document, selection }: TextEditor): number | undefined {
  const log = shown.logs.findIndex(({ open }) => open instanceof OpenDocument && open.document === document);
  const record = shown.logs[log]?.log.records.around(document.offsetAt(selection.active));
  return record && events.row({ log, index: record.index });
}

async function reveal(view: TreeView<EventNode>, node: EventNode): Promise<void> {
  await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
}
