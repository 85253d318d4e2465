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
export class RepairPreview implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #shown = new Map<string, string>();
  readonly #subscriptions: Disposable;

  constructor(readonly findings: Findings) {
    this.#subscriptions = Disposable.from(
      findings.store.onDidChange((document) => this.#changed.fire(repairedCopy(document.uri))),
      workspace.onDidCloseTextDocument((copy) => {
        // A change of language is told as closing and opening, too; only a copy that is gone is forgotten.
        if (copy.isClosed) {
          this.#shown.delete(copy.uri.toString());
        }
      }),
      workspace.registerTextDocumentContentProvider(repairedScheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: async (copy) =>
          this.#make(copy, await workspace.openTextDocument(originalOf(copy))),
      }),
    );
  }

  /**
   * Of which text of the document a copy was made last; undefined when it is not open. A version would not do: a document that was closed
   * and changed elsewhere begins again at the first.
   */
  sourceOf(copy: Uri): string | undefined {
    return this.#shown.get(copy.toString());
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  async #make(copy: Uri, document: TextDocument): Promise<string> {
    for (;;) {
      const { version } = document;
      const text = document.getText();
      const edits = await this.findings.repairs(document);
      // Edits for a text that has changed on the way fit nothing.
      if (document.version === version) {
        this.#shown.set(copy.toString(), text);
        return applyEdits(text, edits);
      }
    }
  }
}
