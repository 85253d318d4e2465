import { Disposable, type TextDocument, workspace } from 'vscode';
import type { LogDocument } from '../../core';
import { changesDetection } from '../shared/settings';
import { kindOf } from './languages';
import type { LogStore } from './logStore';
import { OpenDocument } from './openDocument';

/** The documents of the editor as open logs. Tells the store of them as they come, change and go. */
export class OpenDocuments implements Disposable {
  readonly #open = new Map<TextDocument, OpenDocument>();
  readonly #subscriptions: Disposable;

  constructor(readonly store: LogStore) {
    this.#subscriptions = Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      workspace.onDidChangeTextDocument((event) => {
        const open = this.#open.get(event.document);
        if (open) {
          open.note(event);
          store.changed(open);
        }
      }),
      // A change of language is told as closing and opening, too; only a document that is gone is forgotten.
      workspace.onDidCloseTextDocument((document) => document.isClosed && this.#forget(document)),
      workspace.onDidChangeConfiguration((event) => changesDetection(event) && this.#lookAgain()),
    );
  }

  /** Tells of the documents that were open before anybody listened. */
  start(): void {
    for (const document of workspace.textDocuments) {
      this.of(document);
    }
  }

  /** A document as an open log, or what may be one; undefined when it is closed, or of a kind that is never ours. */
  of(document: TextDocument): OpenDocument | undefined {
    if (document.isClosed || !kindOf(document)) {
      return undefined;
    }
    const open = this.#open.get(document) ?? new OpenDocument(document);
    this.#open.set(document, open);
    void this.store.add(open);
    return open;
  }

  /** What a document says as it is now; as `LogStore.read`. */
  async read(document: TextDocument): Promise<LogDocument | undefined> {
    const open = this.of(document);
    return open && this.store.read(open);
  }

  /** Whether a document is a log; as `LogStore.has`. */
  has(document: TextDocument): boolean {
    const open = this.of(document);
    return !!open && this.store.has(open);
  }

  /** What was read of it as it is now, if it was read; as `LogStore.ready`. */
  ready(document: TextDocument): LogDocument | undefined {
    const open = this.of(document);
    return open && this.store.ready(open);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #opened(document: TextDocument): void {
    const known = this.#open.get(document);
    if (!known) {
      this.of(document);
    } else if (kindOf(document)) {
      this.store.lookAgain(known);
    } else {
      this.#forget(document);
    }
  }

  #lookAgain(): void {
    for (const open of this.#open.values()) {
      this.store.lookAgain(open);
    }
  }

  #forget(document: TextDocument): void {
    const open = this.#open.get(document);
    if (open) {
      this.#open.delete(document);
      this.store.remove(open);
    }
  }
}
