import { commands, Range, type TextDocumentShowOptions, type TextEditor, type Uri, window, workspace } from 'vscode';
import type { LogViews } from './logViews';

/** Shows a file, with the cursor at an offset of its text if one is given. Fails when it cannot be read. */
export async function showAt(
  uri: Uri,
  offset: number | undefined,
  options: TextDocumentShowOptions = {},
): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const at = document.positionAt(offset ?? 0);
  return window.showTextDocument(
    document,
    offset === undefined ? options : { ...options, selection: new Range(at, at) },
  );
}

/** Shows a view as {@link showAt} does; of a log that is too large for a text what stands in for it, beside its events. */
export async function showView(
  views: LogViews,
  asked: Uri,
  offset: number | undefined,
  options?: TextDocumentShowOptions,
): Promise<void> {
  const view = await views.shown(asked);
  await showAt(view, offset, options);
  if (view !== asked) {
    await commands.executeCommand('cloudtrail.events.focus', { preserveFocus: true });
  }
}
