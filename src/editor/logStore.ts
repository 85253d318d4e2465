import { Disposable, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import type { LogDocument } from '../core';
import type { Busy } from './busy';
import { holdsLog, kindOf } from './languages';
import { Reading } from './reading';
import { changesDetection } from './settings';

/** What is known of one open document. Once a log it stays one: half-typed text shall not make our features flicker. */
interface Entry {
  readonly reading: Reading;
  isLog: boolean;
  sniffed: number;
}

/** How long typing must rest before anybody is told of it, in an ordinary log and in one that takes its time. */
const rest = { ordinaryMs: 40, largeMs: 200, largeFrom: 5_000_000 };

/** The logs among the open documents, each read when somebody asks and once per version. Shared by all features. */
export class LogStore implements Disposable {
  readonly #entries = new Map<TextDocument, Entry>();
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #detected = new EventEmitter<TextDocument>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #closed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  /** A document was seen to be a log, also again; it may not have been read yet. */
  readonly onDidDetect = this.#detected.event;
  /** A log has been read: it was opened, or its text changed and came to rest. */
  readonly onDidChange = this.#changed.event;
  /** A document was closed, or is about to come back in another language. */
  readonly onDidClose = this.#closed.event;

  constructor(readonly busy: Busy) {
    this.#subscriptions = Disposable.from(
      workspace.onDidOpenTextDocument((document) => void this.#announce(document)),
      workspace.onDidChangeTextDocument((event) => {
        this.#entries.get(event.document)?.reading.note(event);
        this.#announceLater(event.document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#drop(document)),
      workspace.onDidChangeConfiguration((event) => changesDetection(event) && this.#lookAgain()),
    );
  }

  /** Tells of the logs that were open before anybody listened. */
  start(): void {
    for (const document of workspace.textDocuments) {
      void this.#announce(document);
    }
  }

  /** Whether the document is a log. */
  has(document: TextDocument): boolean {
    return this.#entryOf(document)?.isLog ?? false;
  }

  /** What was read of the document as it is now, if it was read; whoever waits for it hears of it by `onDidChange`. */
  ready(document: TextDocument): LogDocument | undefined {
    return this.#logEntry(document)?.reading.ready;
  }

  /**
   * What the document says as it is now, read in slices if it was not read yet: nobody is held up by a log of many megabytes.
   * Undefined when it is no log, and when its text changes before all is read: then whoever asks has to ask anew.
   */
  async read(document: TextDocument): Promise<LogDocument | undefined> {
    await this.#logEntry(document)?.reading.inSlices();
    return this.ready(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    Disposable.from(this.#subscriptions, this.#detected, this.#changed, this.#closed).dispose();
  }

  #logEntry(document: TextDocument): Entry | undefined {
    const entry = this.#entryOf(document);
    return entry?.isLog ? entry : undefined;
  }

  #entryOf(document: TextDocument): Entry | undefined {
    const kind = document.isClosed ? undefined : kindOf(document);
    if (!kind) {
      return undefined;
    }
    const entry = this.#entries.get(document) ?? { reading: new Reading(document), isLog: false, sniffed: -1 };
    this.#entries.set(document, entry);
    if (!entry.isLog && entry.sniffed !== document.version) {
      entry.isLog = holdsLog(document, kind);
      entry.sniffed = document.version;
    }
    return entry;
  }

  async #announce(document: TextDocument): Promise<void> {
    const entry = this.#logEntry(document);
    if (!entry) {
      return;
    }
    this.#detected.fire(document);
    await this.busy.during(entry.reading.inSlices());
    // A change on the way is announced when it comes to rest.
    if (this.ready(document)) {
      this.#changed.fire(document);
    }
  }

  #announceLater(document: TextDocument): void {
    if (!kindOf(document)) {
      return;
    }
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => {
        this.#timers.delete(document);
        void this.#announce(document);
      }, this.#restMs(document)),
    );
  }

  #restMs(document: TextDocument): number {
    const size = this.#entries.get(document)?.reading.size ?? 0;
    return size < rest.largeFrom ? rest.ordinaryMs : rest.largeMs;
  }

  /** Forgets which documents are logs, and finds out anew. */
  #lookAgain(): void {
    for (const document of [...this.#entries.keys()]) {
      this.#entries.delete(document);
      this.#closed.fire(document.uri);
    }
    this.start();
  }

  #drop(document: TextDocument): void {
    // A change of language is told as closing and opening, too: what was read of the text still holds.
    if (document.isClosed) {
      clearTimeout(this.#timers.get(document));
      this.#timers.delete(document);
      this.#entries.delete(document);
    }
    this.#closed.fire(document.uri);
  }
}
