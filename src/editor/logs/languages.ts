import type { DocumentSelector, TextDocument } from 'vscode';
import { looksLikeLog } from '../../core';
import type { DocumentKind } from '../../core/firstLook';
import { headOf, kinds } from '../shared/documentKinds';
import { isExcluded } from '../shared/settings';

export { isLogByName, kindOf, logLanguage } from '../shared/documentKinds';

/** The documents that our providers are asked about; `LogStore` says which of them are logs. */
export const selector: DocumentSelector = Object.keys(kinds).map((language) => ({ language }));

/** Whether it is worth reading to see whether it is a log or holds samples. Looks only at its start, of JSON only at a part of that. */
export function mayBeLog(document: TextDocument, kind: DocumentKind): boolean {
  return !isExcluded(document) && looksLikeLog(headOf(document, kind), kind);
}
