import { Disposable, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';
import { isLog, type LogDocument } from '../core';
import type { Busy } from './busy';
import { isLogByName, kindOf, mayBeLog } from './languages';
import { Reading } from './reading';
import { changesDetection } from './settings';

/**
 * What is known of one open document: nothing yet, that its start is no log's, that it has to be read to know, or that it is a log. Once a log it
 * stays one: half-typed text shall not make our features flicker.
 */
interface Entry {
  readonly reading: Reading;
  state: 'unknown' | 'none' | 'possible' | 'log';
  /** The version of the text that the state was found for. */
  version: number;
}

/** How long typing must rest before anybody is told of it, in an ordinary log and in one that takes its time. */
const rest = { ordinaryMs: 40, largeMs: 200, largeFrom: 5_000_000 };

/** The logs among the open documents, each read when somebody asks and once per version. Shared by all features. */
export class LogStore implements Disposable {
  readonly #entries = new Map<TextDocument, Entry>();
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #rejected = new EventEmitter<TextDocument>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #closed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  /** A document has been read and is no log after all, or is none any more as far as is known now. */
  readonly onDidReject = this.#rejected.event;
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

  /** Whether the document is a log, by its language or name, or since it was read and records were found. */
  has(document: TextDocument): boolean {
    return this.#entryOf(document)?.state === 'log';
  }

  /** Whether the document has to be read to know whether it is a log. */
  isUndecided(document: TextDocument): boolean {
    return this.#entryOf(document)?.state === 'possible';
  }

  /** What was read of the document as it is now, if it was read; whoever waits for it hears of it by `onDidChange`. */
  ready(document: TextDocument): LogDocument | undefined {
    return this.has(document) ? this.#entries.get(document)?.reading.ready : undefined;
  }

  /**
   * What the document says as it is now, read in slices if it was not read yet: nobody is held up by a log of many megabytes.
   * Undefined when it is no log, and when its text changes before all is read: then whoever asks has to ask anew.
   */
  async read(document: TextDocument): Promise<LogDocument | undefined> {
    await this.#judge(document);
    return this.ready(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    Disposable.from(this.#subscriptions, this.#rejected, this.#changed, this.#closed).dispose();
  }

  #entryOf(document: TextDocument): Entry | undefined {
    const kind = document.isClosed ? undefined : kindOf(document);
    if (!kind) {
      return undefined;
    }
    const entry = this.#entries.get(document) ?? { reading: new Reading(document), state: 'unknown', version: -1 };
    this.#entries.set(document, entry);
    if (entry.state !== 'log' && (entry.state === 'unknown' || entry.version !== document.version)) {
      entry.state = isLogByName(document, kind) ? 'log' : mayBeLog(document, kind) ? 'possible' : 'none';
      entry.version = document.version;
    }
    return entry;
  }

  /** Reads a document if it is a log or may be one, and with that finds out. */
  async #judge(document: TextDocument): Promise<Entry | undefined> {
    const entry = this.#entryOf(document);
    if (!entry || entry.state === 'none') {
      return undefined;
    }
    await entry.reading.inSlices();
    const log = entry.reading.ready;
    if (log && entry.state === 'possible' && entry.version === document.version) {
      entry.state = isLog(log) ? 'log' : 'none';
    }
    return entry;
  }

  async #announce(document: TextDocument): Promise<void> {
    const entry = await this.busy.during(this.#judge(document));
    // A change on the way is announced when it comes to rest.
    if (entry?.reading.ready && entry.state === 'log') {
      this.#changed.fire(document);
    } else if (entry?.state === 'none') {
      this.#rejected.fire(document);
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
      this.#forget(document);
      this.#closed.fire(document.uri);
      this.#rejected.fire(document);
    }
    this.start();
  }

  /** What was read of the text still holds; whether it is a log depends on the language, and on settings. */
  #forget(document: TextDocument): void {
    const entry = this.#entries.get(document);
    if (entry) {
      entry.state = 'unknown';
    }
  }

  #drop(document: TextDocument): void {
    // A change of language is told as closing and opening, too.
    this.#forget(document);
    if (document.isClosed) {
      clearTimeout(this.#timers.get(document));
      this.#timers.delete(document);
      this.#entries.delete(document);
    }
    this.#closed.fire(document.uri);
  }
}
