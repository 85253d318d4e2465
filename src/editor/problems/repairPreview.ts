import { Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import { applyEdits, type RepairMark, repairMarks } from '../../core';
import { onCurrentText } from '../logs/onCurrentText';
import type { OpenDocuments } from '../logs/openDocuments';
import { repairedScheme } from '../shared/ownership';
import type { Findings } from './findings';

/** The address of a document's repaired copy. Its path is the document's, so that its tab and its colours are, too. */
export function repairedCopy(document: Uri): Uri {
  return Uri.from({ scheme: repairedScheme, path: document.path, query: document.toString() });
}

/** The document that a repaired copy was made of. */
export function originalOf(copy: Uri): Uri {
  return Uri.parse(copy.query, true);
}

/** What a copy was made of, and what is to be looked at in it. */
interface Shown {
  readonly source: string;
  readonly repaired: string;
  readonly marks: readonly RepairMark[];
}

/** Serves the repaired copies, and serves them anew when their original changes. */
export class RepairPreview implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: Disposable;

  constructor(
    readonly documents: OpenDocuments,
    readonly findings: Findings,
  ) {
    this.#subscriptions = Disposable.from(
      findings.store.onDidChange(({ uri }) => this.#changed.fire(repairedCopy(Uri.parse(uri, true)))),
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
    return this.#shown.get(copy.toString())?.source;
  }

  /** What is to be looked at in a copy before it is applied; undefined while the copy has another text than was made for it last. */
  marksIn(copy: TextDocument): readonly RepairMark[] | undefined {
    const shown = this.#shown.get(copy.uri.toString());
    // The editor writes line ends in its own way; marks are offsets.
    return shown?.repaired.length === copy.getText().length ? shown.marks : undefined;
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  async #make(copy: Uri, document: TextDocument): Promise<string> {
    const open = this.documents.of(document);
    const shown = await onCurrentText(document, async () => {
      const source = document.getText();
      const edits = open ? (await this.findings.repair(open)).edits : [];
      return { source, repaired: applyEdits(source, edits), marks: repairMarks(source, edits) };
    });
    if (shown) {
      this.#shown.set(copy.toString(), shown);
    }
    return shown?.repaired ?? document.getText();
  }
}
