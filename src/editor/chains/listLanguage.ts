import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { listScheme } from '../shared/ownership';

/** The language of lists of events. It has no words of its own: it is there for the settings of an editor, such as wrapping long lines. */
const listLanguage = 'cloudtrail-list';

/** Gives lists their language: by their names they would be plain text. One that the user chooses later stays. */
export function registerListLanguage(): Disposable {
  const seen = new WeakSet<TextDocument>();
  const give = (document: TextDocument) => {
    if (document.uri.scheme === listScheme && !seen.has(document)) {
      seen.add(document);
      void languages.setTextDocumentLanguage(document, listLanguage).then(undefined, () => undefined);
    }
  };
  workspace.textDocuments.forEach(give);
  return Disposable.from(workspace.onDidOpenTextDocument(give));
}
