import { Location, type TextDocument, type TextDocumentChangeEvent } from 'vscode';
import { type Change, type LogDocument, mergeChanges, readInSteps, reuseOf, type Steps } from '../../core';
import { toRange } from '../shared/convert';
import { inTimeSlices } from '../shared/timeSlices';
import { changedText, readDocument } from './documentText';
import { isLogByName, kindOf, mayBeLog } from './languages';
import type { Likelihood, OpenLog } from './openLog';
import { changeOf } from './textChanges';

/** A document of the editor: what was read of it, and what has changed since. */
export class OpenDocument implements OpenLog<LogDocument> {
  readonly uri: string;
  #log: LogDocument | undefined;
  #logVersion = -1;
  /** What happened to the text since, if anything; good for the text of `#seen` only. */
  #change: Change | undefined;
  #seen = -1;
  #pending: { readonly version: number; readonly done: Promise<void> } | undefined;

  constructor(readonly document: TextDocument) {
    this.uri = document.uri.toString();
  }

  get version(): number {
    return this.document.version;
  }

  get isClosed(): boolean {
    return this.document.isClosed;
  }

  get log(): LogDocument | undefined {
    return this.#logVersion === this.version ? this.#log : undefined;
  }

  get size(): number {
    return this.#log?.text.length ?? 0;
  }

  get scope(): TextDocument {
    return this.document;
  }

  likelihood(): Likelihood {
    const kind = kindOf(this.document);
    if (!kind) {
      return 'none';
    }
    return isLogByName(this.document, kind) ? 'certain' : mayBeLog(this.document, kind) ? 'possible' : 'none';
  }

  async read(): Promise<void> {
    const { version } = this;
    if (this.log) {
      return;
    }
    if (this.#pending?.version !== version) {
      this.#pending = { version, done: this.#read(version) };
    }
    const pending = this.#pending;
    await pending.done;
    if (this.#pending === pending && !this.log) {
      // Given up on the way: whoever asks again begins again.
      this.#pending = undefined;
    }
  }

  async locate(index: number): Promise<Location | undefined> {
    const record = this.log?.records.at(index);
    return record && new Location(this.document.uri, toRange(this.document, record.span));
  }

  async openText(): Promise<TextDocument> {
    return this.document;
  }

  /** Takes note of a change, so that the next reading need not start from nothing. */
  note({ contentChanges, document }: TextDocumentChangeEvent): void {
    // Saving is told as a change as well, one without a new version.
    if (document.version === this.#seen) {
      return;
    }
    if (contentChanges.length === 0) {
      // Other line ends, for instance: all offsets may have moved.
      this.#log = undefined;
    } else {
      const change = changeOf(contentChanges);
      this.#change = this.#change ? mergeChanges(this.#change, change) : change;
    }
    this.#seen = document.version;
  }

  async #read(version: number): Promise<void> {
    const stale = () => this.version !== version || this.isClosed;
    const log = await inTimeSlices(this.#steps(), stale);
    if (log && !this.log) {
      this.#keep(log, version);
    }
  }

  *#steps(): Steps<LogDocument> {
    const [log, change] = this.#seen === this.version ? [this.#log, this.#change] : [];
    const changed = log && change && changedText(this.document, log.text, change);
    return log && change && changed !== undefined
      ? yield* readInSteps(changed, reuseOf(log, change))
      : yield* readDocument(this.document);
  }

  #keep(log: LogDocument, version: number): void {
    this.#log = log;
    this.#logVersion = version;
    this.#seen = version;
    this.#change = undefined;
  }
}
