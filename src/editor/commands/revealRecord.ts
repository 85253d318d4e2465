import { commands, Disposable, Selection, TextEditorRevealType, ThemeColor, Uri, window, workspace } from 'vscode';
import type { LogDocument } from '../../core';
import { toRange } from '../convert';
import type { LogStore } from '../logStore';
import { sameRecord } from '../sameRecord';

/**
 * Takes a document's address, the position of an event among its events, and the reading of the document that the position is from, if that
 * is not the present one: an edit above may have moved the event since it was listed. Goes to the event in its document: the cursor at its start, its whole text tinted until the cursor moves on. Nothing is selected, so
 * that a key pressed by mistake cannot replace the event.
 */
export function registerRevealRecord(store: LogStore): Disposable {
  const tint = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  let arrival = new Selection(0, 0, 0, 0);
  return Disposable.from(
    tint,
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (!selections[0]?.isEqual(arrival)) {
        textEditor.setDecorations(tint, []);
      }
    }),
    commands.registerCommand('cloudtrail.revealRecord', async (uri: unknown, index: unknown, earlier?: LogDocument) => {
      if (!(uri instanceof Uri) || typeof index !== 'number') {
        return;
      }
      const document = await workspace.openTextDocument(uri);
      const log = await store.read(document);
      const record = log && sameRecord(earlier ?? log, index, log);
      if (!record) {
        return;
      }
      const range = toRange(document, record.span);
      const editor = await window.showTextDocument(document);
      arrival = new Selection(range.start, range.start);
      editor.selection = arrival;
      editor.setDecorations(tint, [range]);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    }),
  );
}
