import { type TextDocument, workspace } from 'vscode';

/** Texts that the editor shows as parts of something else: cells and outputs of notebooks, its own settings, what programs print, input boxes. */
const partsOfEditor =
  /^(?:output|comment|debug|search-editor|walkThrough\w*|vscode-(?:notebook[\w-]*|interactive[\w-]*|userdata|settings|terminal|chat[\w-]*))$/;

/** The scheme of repaired copies: read-only, made of the document as it is, never stored. */
export const repairedScheme = 'cloudtrail-repaired';

/** The scheme of copies that show a document laid out, beside its repaired copy. */
export const originalScheme = 'cloudtrail-original';

/** The scheme of what was written of a log as indented JSON: read-only, made of the document as it was, never stored. */
export const normalizedScheme = 'cloudtrail-normalized';

/** Whether a document is a copy that we made of another one: it is read as that one is, but nothing is reported in it a second time. */
export function isCopy({ uri }: TextDocument): boolean {
  return [repairedScheme, originalScheme, normalizedScheme].includes(uri.scheme);
}

/** Whether a text is no document by itself, but a part of a notebook or of the editor. */
export function isPartOfEditor({ uri }: TextDocument): boolean {
  return partsOfEditor.test(uri.scheme);
}

/**
 * Whether a document is the user's own: a file, or text not saved yet. The copies that extensions show beside it are not: an older version, the other
 * side of a comparison, a preview.
 */
export function isOwn(document: TextDocument): boolean {
  const { uri, isUntitled } = document;
  const stored =
    workspace.fs.isWritableFileSystem(uri.scheme) === true || workspace.getWorkspaceFolder(uri) !== undefined;
  return !isPartOfEditor(document) && (isUntitled || stored);
}
