import { Range, type TextDocumentShowOptions, type TextEditor, type Uri, window, workspace } from 'vscode';

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
