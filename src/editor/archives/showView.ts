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
  await showViewIf(() => true, views, asked, offset, options);
}

/**
 * The same for a view that nobody has asked for, if it is still wanted when all is ready: by then the user may read something else, and what comes
 * in front of that is taken for it, by commands too. Says whether it was shown.
 */
export async function showViewIf(
  isWanted: () => boolean,
  views: LogViews,
  asked: Uri,
  offset: number | undefined,
  options?: TextDocumentShowOptions,
): Promise<boolean> {
  const view = await views.shown(asked);
  await workspace.openTextDocument(view);
  if (!isWanted()) {
    return false;
  }
  await showAt(view, offset, options);
  if (view !== asked) {
    await commands.executeCommand('cloudtrail.events.focus', { preserveFocus: true });
  }
  return true;
}
