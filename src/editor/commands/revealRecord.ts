import { commands, type Disposable, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { toRange } from '../convert';
import type { LogStore } from '../logStore';

/** Goes to an event in its document: its whole text selected, the cursor at its start. */
export function registerRevealRecord(store: LogStore): Disposable {
  return commands.registerCommand('cloudtrail.revealRecord', async (uri: unknown, index: unknown) => {
    if (!(uri instanceof Uri) || typeof index !== 'number') {
      return;
    }
    const document = await workspace.openTextDocument(uri);
    const record = store.get(document)?.records.at(index);
    if (!record) {
      return;
    }
    const range = toRange(document, record.span);
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(range.end, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
