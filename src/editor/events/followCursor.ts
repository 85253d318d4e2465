import { Disposable, type TextEditor, type TreeView, window } from 'vscode';
import { isSameReading } from '../../core';
import { addressOf } from '../archives/viewAddress';
import { OpenDocument } from '../logs/openDocument';
import type { OpenDocuments } from '../logs/openDocuments';
import { type EventNode, isEvent } from './eventNode';
import type { EventsProvider } from './eventsProvider';
import type { EventTree } from './eventTree';
import { logShownBy } from './logShownBy';
import type { ShownLog } from './shownLogs';

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
      if (logShownBy(provider.logs.current?.logs ?? [], textEditor.document.uri) >= 0) {
        later();
      }
    }),
    // Of one log another tree comes with another editor; of several side by side it stays.
    window.onDidChangeActiveTextEditor(later),
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
  const row = view.visible && editor && tree ? await rowAt(tree, editor, provider.logs.opened.documents) : undefined;
  // A record may stand in several groups: one that is selected in any of them is left where the user found it.
  if (
    !tree ||
    tree !== provider.tree ||
    row === undefined ||
    view.selection.some((node) => isEvent(node) && node.index === row)
  ) {
    return;
  }
  const leaf = await tree.leaf(row, (row) => provider.isOpen(row, tree));
  if (leaf && tree === provider.tree && !view.selection.includes(leaf)) {
    await reveal(view, leaf);
  }
}

/** The row of the event under the cursor, if its document shows one of the logs of the tree. */
async function rowAt(
  { shown, events }: EventTree,
  editor: TextEditor,
  documents: OpenDocuments,
): Promise<number | undefined> {
  const log = logShownBy(shown.logs, editor.document.uri);
  const known = shown.logs[log];
  const index = known && (await eventAt(known, editor, documents));
  return index === undefined ? undefined : events.row({ log, index });
}

/** The event of a log under the cursor of what shows it: the same text in other lines has the same events. */
async function eventAt(
  { open, log }: ShownLog,
  { document, selection }: TextEditor,
  documents: OpenDocuments,
): Promise<number | undefined> {
  const view = addressOf(document.uri);
  if (view?.kind === 'event') {
    return view.index;
  }
  const isListed = open instanceof OpenDocument && open.document === document;
  const read = isListed ? log : await documents.read(document);
  const record = read?.records.around(document.offsetAt(selection.active));
  // An edit that is not saved may have moved the events of the document.
  return record && isSameReading(log.records.at(record.index), record) ? record.index : undefined;
}

async function reveal(view: TreeView<EventNode>, node: EventNode): Promise<void> {
  // Until the row was found somebody may have gone to another view, and one that is hidden would come in front of it.
  if (!view.visible) {
    return;
  }
  await view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
}
