import { Disposable, type Event, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import { type LogDocument, read } from '../core';
import { holdsLog, kindOf } from './languages';

/** What is known of one open document. Once a log it stays one: half-typed text shall not make our features flicker. */
interface Entry {
  isLog: boolean;
  sniffed: number;
  log?: { readonly version: number; readonly document: LogDocument };
}

/** How long typing must rest before anybody is told of it. */
const restMs = 150;

/** The logs among the open documents, each read when somebody asks and once per version. Shared by all features. */
export class LogStore implements Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #closed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  /** A log was opened, or its text changed and came to rest. */
  readonly onDidChange: Event<TextDocument> = this.#changed.event;
  /** A document was closed, or is about to come back in another language. */
  readonly onDidClose: Event<Uri> = this.#closed.event;

  constructor() {
    this.#subscriptions = Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#announce(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#announceLater(document)),
      workspace.onDidCloseTextDocument((document) => this.#drop(document)),
    );
  }

  /** Tells of the logs that were open before anybody listened. */
  start(): void {
    for (const document of workspace.textDocuments) {
      this.#announce(document);
    }
  }

  /** What was read from the document as it is now; undefined when it is no log. */
  get(document: TextDocument): LogDocument | undefined {
    const entry = this.#entryOf(document);
    if (!entry?.isLog) {
      return undefined;
    }
    if (entry.log?.version !== document.version) {
      entry.log = { version: document.version, document: read(document.getText()) };
    }
    return entry.log.document;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    Disposable.from(this.#subscriptions, this.#changed, this.#closed).dispose();
  }

  #entryOf(document: TextDocument): Entry | undefined {
    const kind = document.isClosed ? undefined : kindOf(document);
    if (!kind) {
      return undefined;
    }
    const key = document.uri.toString();
    const entry = this.#entries.get(key) ?? { isLog: false, sniffed: -1 };
    this.#entries.set(key, entry);
    if (!entry.isLog && entry.sniffed !== document.version) {
      entry.isLog = holdsLog(document, kind);
      entry.sniffed = document.version;
    }
    return entry;
  }

  #announce(document: TextDocument): void {
    if (this.#entryOf(document)?.isLog) {
      this.#changed.fire(document);
    }
  }

  #announceLater(document: TextDocument): void {
    if (!kindOf(document)) {
      return;
    }
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#announce(document);
      }, restMs),
    );
  }

  #drop(document: TextDocument): void {
    const key = document.uri.toString();
    // A change of language is told as closing and opening, too: what was read of the text still holds.
    if (document.isClosed) {
      clearTimeout(this.#timers.get(key));
      this.#timers.delete(key);
      this.#entries.delete(key);
    }
    this.#closed.fire(document.uri);
  }
}
