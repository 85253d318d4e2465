import { commands, Disposable, EventEmitter, l10n, languages, type TextDocument, Uri, workspace } from 'vscode';
import { type RepairEdit, type RepairMark, repairView } from '../../core';
import { logLanguage } from '../logs/languages';
import { onCurrentText } from '../logs/onCurrentText';
import type { OpenDocuments } from '../logs/openDocuments';
import { fileName } from '../shared/convert';
import { mendCount } from '../shared/counts';
import { originalScheme, repairedScheme } from '../shared/ownership';
import { inTimeSlices } from '../shared/timeSlices';
import type { Findings } from './findings';

/** The address of a document's repaired copy. Its path is the document's, so that its tab and its colours are, too. */
export function repairedCopy(document: Uri): Uri {
  return copyOf(document, repairedScheme);
}

function copyOf(document: Uri, scheme: string): Uri {
  return Uri.from({ scheme, path: document.path, query: document.toString() });
}

/** The document that a repaired copy was made of. */
export function originalOf(copy: Uri): Uri {
  return Uri.parse(copy.query, true);
}

/** What a copy was made of, and what is to be looked at in it. */
interface Shown {
  readonly source: string;
  /** The text of the document, or that text laid out. */
  readonly before: string;
  readonly repaired: string;
  readonly marks: readonly RepairMark[];
  readonly laidOut: boolean;
}

/** Serves the repaired copies, and serves them anew when their original changes. */
export class RepairPreview implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #shown = new Map<string, Shown>();
  readonly #applied = new WeakMap<TextDocument, string>();
  readonly #subscriptions: Disposable;

  constructor(
    readonly documents: OpenDocuments,
    readonly findings: Findings,
  ) {
    const serve = (scheme: string, side: 'before' | 'repaired') =>
      workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: async (copy) => (await this.#make(originalOf(copy)))[side],
      });
    this.#subscriptions = Disposable.from(
      findings.store.onDidChange(({ uri }) => this.#tell(Uri.parse(uri, true))),
      workspace.onDidCloseTextDocument((copy) => {
        // A change of language is told as closing and opening, too; only a copy that is gone is forgotten.
        if (copy.isClosed) {
          this.#shown.delete(copy.uri.toString());
        }
      }),
      serve(repairedScheme, 'repaired'),
      serve(originalScheme, 'before'),
    );
  }

  /** Shows a document beside its repaired copy: as it is, or laid out where its lines are too long to be compared. */
  async show(document: TextDocument, edits: readonly RepairEdit[]): Promise<void> {
    // The settings may have changed since a copy was shown.
    this.#shown.delete(repairedCopy(document.uri).toString());
    const { laidOut } = await this.#make(document.uri);
    this.#tell(document.uri);
    const copy = await withLanguage(repairedCopy(document.uri), document);
    const left = laidOut ? await withLanguage(copyOf(document.uri, originalScheme), document) : document.uri;
    const title = l10n.t('{0} ↔ Repaired ({1})', fileName(document.uri), mendCount(edits));
    await commands.executeCommand('vscode.diff', left, copy, title);
  }

  /**
   * Of which text of the document a copy was made last; undefined when it is not open. A version would not do: a document that was closed
   * and changed elsewhere begins again at the first.
   */
  sourceOf(copy: Uri): string | undefined {
    return this.#shown.get(copy.toString())?.source;
  }

  /** Remembers that a repair was applied, and what the document says since. */
  applied(document: TextDocument): void {
    this.#applied.set(document, document.getText());
  }

  /** Whether a document is as its repair has made it. */
  wasApplied(document: TextDocument): boolean {
    return this.#applied.get(document) === document.getText();
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

  /** The copies of a document, where they are open, are asked for anew. */
  #tell(original: Uri): void {
    this.#changed.fire(copyOf(original, originalScheme));
    this.#changed.fire(repairedCopy(original));
  }

  /** The sides of the text as it is now, made once for both. */
  async #make(original: Uri): Promise<Shown> {
    const document = await workspace.openTextDocument(original);
    const key = repairedCopy(original).toString();
    const known = this.#shown.get(key);
    if (known?.source === document.getText()) {
      return known;
    }
    const open = this.documents.of(document);
    const shown = await onCurrentText(document, async (stale) => {
      const source = document.getText();
      const edits = open ? (await this.findings.repair(open)).edits : [];
      const view = await inTimeSlices(repairView(source, edits), stale);
      return view && { source, before: view.before, repaired: view.after, marks: view.marks, laidOut: view.laidOut };
    });
    if (shown) {
      this.#shown.set(key, shown);
    }
    const text = document.getText();
    return shown ?? { source: text, before: text, repaired: text, marks: [], laidOut: false };
  }
}

/** A copy is coloured as its original is; in plain text nothing would be, so there it is shown as a log. */
async function withLanguage(copy: Uri, { languageId }: TextDocument): Promise<Uri> {
  const wanted = ['plaintext', 'log'].includes(languageId) ? logLanguage : languageId;
  const document = await workspace.openTextDocument(copy);
  if (document.languageId !== wanted) {
    await languages.setTextDocumentLanguage(document, wanted).then(undefined, () => undefined);
  }
  return copy;
}
