import { type Disposable, type DocumentFilter, languages, workspace } from 'vscode';
import { logLanguage } from '../logs/languages';

/** Documents that nobody has. */
const none: DocumentFilter = { scheme: 'cloudtrail-none' };

/**
 * Sticky scroll asks for the outline of a document once, and again when its text or the list of those who provide outlines changes, but not when its
 * language does: of JSON that turned out to be a log it would keep the lines of JSON's own outline. So that list changes for a moment.
 */
export function registerOutlineAgain(): Disposable {
  return workspace.onDidCloseTextDocument(({ isClosed, languageId }) => {
    // A change of language is told as closing and opening.
    if (!isClosed && languageId !== logLanguage) {
      askAgain();
    }
  });
}

function askAgain(): void {
  languages.registerDocumentSymbolProvider(none, { provideDocumentSymbols: () => undefined }).dispose();
}
