import { type DocumentSelector, Range, type TextDocument } from 'vscode';
import { type DocumentKind, isLogName, looksLikeLog } from '../../core';
import { isPartOfEditor, standsForLog } from '../shared/ownership';
import { isExcluded } from '../shared/settings';

/** Our own language, for documents that are a log and nothing else. */
export const logLanguage = 'cloudtrail';

const kinds: Readonly<Record<string, DocumentKind>> = {
  [logLanguage]: 'json',
  csv: 'prose',
  json: 'json',
  jsonc: 'json',
  jsonl: 'json',
  log: 'prose',
  markdown: 'prose',
  plaintext: 'prose',
};

/** The documents that our providers are asked about; `LogStore` says which of them are logs. */
export const selector: DocumentSelector = Object.keys(kinds).map((language) => ({ language }));

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

/** Whether it is worth reading to see whether it is a log or holds samples. Looks only at its start, of JSON only at a part of that. */
export function mayBeLog(document: TextDocument, kind: DocumentKind): boolean {
  return !isExcluded(document) && looksLikeLog(document.getText(new Range(0, 0, sniffedLines[kind], 0)), kind);
}

/** Pasted into a new document: text that begins like JSON and has no name yet to say otherwise. */
function isBareSample(document: TextDocument): boolean {
  return document.isUntitled && /^\s*[[{]/.test(document.getText(new Range(0, 0, 20, 0)).slice(0, 200));
}
