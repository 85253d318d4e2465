import { type TextDocument, type Uri, workspace } from 'vscode';

/** Texts that the editor shows as parts of something else: cells and outputs of notebooks, its own settings, what programs print, input boxes. */
const partsOfEditor =
  /^(?:output|comment|debug|search-editor|walkThrough\w*|vscode-(?:notebook[\w-]*|interactive[\w-]*|userdata|settings|terminal|chat[\w-]*))$/;

/** The scheme of repaired copies: read-only, made of the document as it is, never stored. */
export const repairedScheme = 'cloudtrail-repaired';

/** The scheme of logs that are shown otherwise than they are stored: unpacked, or in a readable layout. Read-only. */
export const viewScheme = 'cloudtrail-log';
/** The scheme of copies that show a document laid out, beside its repaired copy. */
export const originalScheme = 'cloudtrail-original';

/** The scheme of what was written of a log as indented JSON: read-only, made of the document as it was, never stored. */
export const normalizedScheme = 'cloudtrail-normalized';

/** The scheme of lists of events in time, such as a session: read-only texts, made of the open logs. */
export const listScheme = 'cloudtrail-list';

/** Whether a document is a copy that we made of another one: it is read as that one is, but nothing is reported in it a second time. */
export function isCopy({ uri }: TextDocument): boolean {
  return isCopyAddress(uri);
}

/** The same by its address: in the query stands that of the document it was made of. */
export function isCopyAddress({ scheme }: Uri): boolean {
  return [repairedScheme, originalScheme, normalizedScheme].includes(scheme);
}

/** Whether a text is no document by itself, but a part of a notebook or of the editor. */
export function isPartOfEditor({ uri }: TextDocument): boolean {
  return partsOfEditor.test(uri.scheme);
}

/** Whether a text stands in for a log that is too large for a text, or lists events of logs, and is none itself. */
export function standsForLog({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return uri.scheme === listScheme || isViewOfKind(uri, 'overview');
}

/** Whether a text is one event of a log that is open as a whole. */
export function isPartOfLog({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return isViewOfKind(uri, 'event');
}

/** By the beginning of what `viewAddress` writes, since every document is asked. */
function isViewOfKind({ scheme, query }: Uri, kind: 'overview' | 'event'): boolean {
  return scheme === viewScheme && query.startsWith(`{"kind":"${kind}"`);
}

/** Whether a document can be changed, as far as its address tells. What is made of a log is no place to mend it in. */
export function isEditable({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return uri.scheme !== viewScheme && workspace.fs.isWritableFileSystem(uri.scheme) !== false;
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
