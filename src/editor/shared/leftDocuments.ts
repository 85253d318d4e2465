import { Disposable, EventEmitter, TabInputText, TabInputTextDiff, Uri, window, workspace } from 'vscode';

/**
 * The documents that had an editor and have none any more. VS Code keeps those that an extension has opened for minutes after their last tab was
 * closed, and whatever is told of them would stay in the Problems panel and be counted there.
 */
export class LeftDocuments implements Disposable {
  readonly #left = new Set<string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  #shown = addressesShown();

  /** A document was left, or is shown again. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = Disposable.from(
      window.tabGroups.onDidChangeTabs(() => this.#look()),
      // What shows several documents names none of them as its own: then the editors within tell.
      window.onDidChangeVisibleTextEditors(() => this.#look()),
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && this.#left.delete(uri.toString())),
    );
  }

  /** Whether the document of an address was left. */
  has(uri: Uri): boolean {
    return this.#left.has(uri.toString());
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #look(): void {
    const before = this.#shown;
    this.#shown = addressesShown();
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    const gone = [...before].filter((key) => !this.#shown.has(key) && open.has(key));
    const back = [...this.#left].filter((key) => this.#shown.has(key));
    for (const key of gone) {
      this.#left.add(key);
    }
    for (const key of back) {
      this.#left.delete(key);
    }
    for (const key of [...gone, ...back]) {
      this.#changed.fire(Uri.parse(key, true));
    }
  }
}

function addressesShown(): Set<string> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).flatMap(({ input }) => addressesOf(input));
  const editors = window.visibleTextEditors.map(({ document }) => document.uri);
  return new Set([...tabs, ...editors].map((uri) => uri.toString()));
}

function addressesOf(input: unknown): Uri[] {
  if (input instanceof TabInputTextDiff) {
    return [input.original, input.modified];
  }
  return input instanceof TabInputText ? [input.uri] : [];
}
