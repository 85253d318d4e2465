import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { kindOf, logLanguage } from './languages';
import type { LogStore } from './logStore';
import { switchesLanguage } from './settings';

/**
 * Gives a JSON document that is a log our language, so that the built-in JSON checker does not report a Ruby hash arrow by arrow.
 * A document that has had our language once is never switched again while it is open: if it is no longer ours, the user said so.
 */
export function registerLanguageSwitch(store: LogStore): Disposable {
  const settled = new Set<string>();
  const settle = (document: TextDocument) => {
    if (document.languageId === logLanguage) {
      settled.add(document.uri.toString());
    }
  };
  const change = async (document: TextDocument) => {
    settle(document);
    if (settled.has(document.uri.toString()) || kindOf(document) !== 'json' || !switchesLanguage(document)) {
      return;
    }
    await languages.setTextDocumentLanguage(document, logLanguage).then(undefined, () => undefined);
  };
  return Disposable.from(
    workspace.onDidOpenTextDocument(settle),
    workspace.onDidCloseTextDocument((document) => {
      // A change of language is told as closing and opening, too; only a document that is gone is forgotten.
      if (document.isClosed) {
        settled.delete(document.uri.toString());
      }
    }),
    store.onDidDetect(change),
  );
}
