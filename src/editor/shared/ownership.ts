import { type TextDocument, workspace } from 'vscode';

/** Texts that the editor shows as parts of something else: cells and outputs of notebooks, its own settings, what programs print, input boxes. */
const partsOfEditor =
  /^(?:output|comment|debug|search-editor|walkThrough\w*|vscode-(?:notebook[\w-]*|interactive[\w-]*|userdata|settings|terminal|chat[\w-]*))$/;

/** The scheme of repaired copies: read-only, made of the document as it is, never stored. */
export const repairedScheme = 'cloudtrail-repaired';

/** The scheme of logs that are shown otherwise than they are stored: unpacked, or in a readable layout. Read-only. */
export const viewScheme = 'cloudtrail-log';

/** Whether a text is no document by itself, but a part of a notebook or of the editor. */
export function isPartOfEditor({ uri }: TextDocument): boolean {
  return partsOfEditor.test(uri.scheme);
}

/**
 * Whether a document is the user's own: a file, a view of one, or text not saved yet. The copies that extensions show beside it are not: an older version, the other
 * side of a comparison, a preview.
 */
export function isOwn(document: TextDocument): boolean {
  const { uri, isUntitled } = document;
  const stored =
    uri.scheme === viewScheme ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    workspace.getWorkspaceFolder(uri) !== undefined;
  return !isPartOfEditor(document) && (isUntitled || stored);
}
