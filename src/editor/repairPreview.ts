import { Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import { applyEdits } from '../core';
import type { Findings } from './findings';

/** The scheme of repaired copies: read-only, made of the document as it is, never stored. */
export const repairedScheme = 'cloudtrail-repaired';

/** The address of a document's repaired copy. Its path is the document's, so that its tab and its colours are, too. */
export function repairedCopy(document: Uri): Uri {
  return Uri.from({ scheme: repairedScheme, path: document.path, query: document.toString() });
}

/** The document that a repaired copy was made of. */
export function originalOf(copy: Uri): Uri {
  return Uri.parse(copy.query, true);
}

/** Serves the repaired copies, and serves them anew when their original changes. */
export function registerRepairPreview(findings: Findings): Disposable {
  const changed = new EventEmitter<Uri>();
  const tell = (document: TextDocument) => changed.fire(repairedCopy(document.uri));
  return Disposable.from(
    changed,
    findings.store.onDidChange(tell),
    workspace.registerTextDocumentContentProvider(repairedScheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(copy) {
        const document = await workspace.openTextDocument(originalOf(copy));
        return applyEdits(document.getText(), await findings.repairs(document));
      },
    }),
  );
}
