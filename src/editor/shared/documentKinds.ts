import { Range, type TextDocument } from 'vscode';
import { type DocumentKind, isLogName } from '../../core/firstLook';
import { isPartOfEditor, standsForLog } from './ownership';
import { isExcluded } from './settings';

/** Our own language, for documents that are a log and nothing else. */
export const logLanguage = 'cloudtrail';

/** The languages of documents that may hold events. */
export const kinds: Readonly<Record<string, DocumentKind>> = {
  [logLanguage]: 'json',
  csv: 'prose',
  json: 'json',
  jsonc: 'json',
  jsonl: 'json',
  log: 'prose',
  markdown: 'prose',
  plaintext: 'prose',
};

/** How much of a document is looked at to see what it may be, in lines: enough for any page of a guide, little of a server's log. */
const sniffedLines: Readonly<Record<DocumentKind, number>> = { json: 1_000, prose: 20_000 };

/** How to read a document, or undefined when documents of its kind are never ours. */
export function kindOf(document: TextDocument): DocumentKind | undefined {
  if ((isPartOfEditor(document) && document.languageId !== logLanguage) || standsForLog(document)) {
    return undefined;
  }
  const kind = kinds[document.languageId];
  return kind === 'prose' && isBareSample(document) ? 'json' : kind;
}

/** Whether a document is a log whatever stands in it: its language says so, or its name. */
export function isLogByName(document: TextDocument, kind: DocumentKind): boolean {
  return (
    document.languageId === logLanguage || (kind === 'json' && isLogName(document.uri.path) && !isExcluded(document))
  );
}

/** As much of a document as tells whether it is worth reading. */
export function headOf(document: TextDocument, kind: DocumentKind): string {
  return document.getText(new Range(0, 0, sniffedLines[kind], 0));
}

/** Pasted into a new document: text that begins like JSON and has no name yet to say otherwise. */
function isBareSample(document: TextDocument): boolean {
  return document.isUntitled && /^\s*[[{]/.test(document.getText(new Range(0, 0, 20, 0)).slice(0, 200));
}
