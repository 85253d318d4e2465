import { type DocumentSelector, Range, type TextDocument } from 'vscode';
import { type DocumentKind, isLogName, looksLikeLog } from '../core';
import { isExcluded } from './settings';

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

/** How much of a document is looked at to see what it is, in lines: enough for any page of a guide, little of a server's log. */
const sniffedLines: Readonly<Record<DocumentKind, number>> = { json: 1_000, prose: 20_000 };

/** How to read a document, or undefined when documents of its kind are never ours. */
export function kindOf(document: TextDocument): DocumentKind | undefined {
  // An output channel may print anything, and prints often.
  if (document.uri.scheme === 'output') {
    return undefined;
  }
  const kind = kinds[document.languageId];
  return kind === 'prose' && isBareSample(document) ? 'json' : kind;
}

/** Whether the document is a log or holds samples. Reads only its start, and of JSON the core looks only at a part of that. */
export function holdsLog(document: TextDocument, kind: DocumentKind): boolean {
  return (
    document.languageId === logLanguage ||
    (!isExcluded(document) &&
      ((kind === 'json' && isLogName(document.uri.path)) ||
        looksLikeLog(document.getText(new Range(0, 0, sniffedLines[kind], 0)), kind)))
  );
}

/** Pasted into a new document: text that begins like JSON and has no name yet to say otherwise. */
function isBareSample(document: TextDocument): boolean {
  return document.isUntitled && /^\s*[[{]/.test(document.getText(new Range(0, 0, 20, 0)).slice(0, 200));
}
