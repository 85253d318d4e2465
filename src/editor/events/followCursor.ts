import { Disposable, type TreeView, window } from 'vscode';
import { OpenDocument } from '../logs/openDocument';
import type { EventsProvider } from './eventsProvider';
import { type EventNode, indexOf, isRecord } from './eventTree';

const restMs = 120;

/** Selects the event under the cursor in the view, without opening the view and without taking the focus. */
export function followCursor(view: TreeView<EventNode>, provider: EventsProvider): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void select(view, provider), restMs);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === provider.active.uri?.toString()) {
        later();
      }
    }),
    view.onDidChangeVisibility(later),
    provider.onDidChangeTreeData(later),
    new Disposable(() => clearTimeout(timer)),
  );
}

async function select(view: TreeView<EventNode>, provider: EventsProvider): Promise<void> {
  const { tree } = provider;
  const editor = window.activeTextEditor;
  if (!view.visible || !editor || !(tree?.open instanceof OpenDocument) || tree.open.document !== editor.document) {
    return;
  }
  const record = tree.log.records.around(editor.document.offsetAt(editor.selection.active));
  // A record may stand in several groups: one that is selected in any of them is left where the user found it.
  if (!record || view.selection.some((node) => isRecord(node) && indexOf(node) === record.index)) {
    return;
  }
  const leaf = await tree.leaf(record.index);
  if (leaf && tree === provider.tree) {
    await view.reveal(leaf, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
