import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { isLog } from '../../core';
import { isCopy, isOwn } from '../shared/ownership';
import { associatedLanguage, changesLanguages, isExcluded, switchesLanguage } from '../shared/settings';
import { LanguageHistory } from './languageHistory';
import { kindOf, logLanguage } from './languages';
import { OpenDocument } from './openDocument';
import type { OpenDocuments } from './openDocuments';

/**
 * Gives a JSON document that was read and turned out to be a log our language, so that the built-in JSON checker does not report a Ruby hash
 * arrow by arrow, and takes it back when the settings no longer want it. A language that anybody else has chosen stays while the document is open.
 */
export function registerLanguageSwitch(documents: OpenDocuments): Disposable {
  const history = new LanguageHistory(logLanguage);
  const opened = (document: TextDocument) => history.opened(keyOf(document), document.languageId, document.isUntitled);
  const consider = (document: TextDocument) => {
    const language = wantedLanguage(document, history, documents);
    return language === undefined ? undefined : give(document, language, history);
  };
  workspace.textDocuments.forEach(opened);
  return Disposable.from(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument((document) => {
      // A change of language is told as closing and opening, too; only a document that is gone is forgotten.
      if (document.isClosed) {
        history.gone(keyOf(document));
      }
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (changesLanguages(event)) {
        workspace.textDocuments.forEach(consider);
      }
    }),
    documents.store.onDidChange((open) => open instanceof OpenDocument && consider(open.document)),
  );
}

function keyOf(document: TextDocument): string {
  return document.uri.toString();
}

/** The language that we want a document to have; undefined when it shall keep what it has. */
function wantedLanguage(
  document: TextDocument,
  history: LanguageHistory,
  documents: OpenDocuments,
): string | undefined {
  const key = keyOf(document);
  if (history.isSettled(key)) {
    return undefined;
  }
  if (document.languageId === logLanguage) {
    const before = history.before(key);
    return before !== undefined && !mayHaveOurs(document) ? (associatedLanguage(document) ?? before) : undefined;
  }
  const log = kindOf(document) === 'json' ? documents.ready(document) : undefined;
  return log && isLog(log) && mayHaveOurs(document) ? logLanguage : undefined;
}

/** Whether the settings leave it to us, and the document is the user's own or a copy of ours. */
function mayHaveOurs(document: TextDocument): boolean {
  return (
    switchesLanguage(document) &&
    !isExcluded(document) &&
    associatedLanguage(document) === undefined &&
    (isOwn(document) || isCopy(document))
  );
}

async function give(document: TextDocument, language: string, history: LanguageHistory): Promise<void> {
  const key = keyOf(document);
  history.giving(key, language);
  await languages.setTextDocumentLanguage(document, language).then(undefined, () => undefined);
  history.given(key);
}
