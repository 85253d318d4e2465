import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { type Change, growthOf, type LogDocument, mergeChanges, readInSteps, reuseOf } from '../core';
import { changeOf } from './changes';
import { inSlices } from './slices';

/** What was read of one document, and what has changed since. */
export class Reading {
  #log: LogDocument | undefined;
  #logVersion = -1;
  /** What happened to the text since, if anything; good for the text of `#seen` only. */
  #change: Change | undefined;
  #seen = -1;
  #pending: { readonly version: number; readonly done: Promise<void> } | undefined;

  constructor(readonly document: TextDocument) {}

  /** What was read of the text as it is now, if it was read. */
  get ready(): LogDocument | undefined {
    return this.#logVersion === this.document.version ? this.#log : undefined;
  }

  /** How long the text was when it was last read, in characters. */
  get size(): number {
    return this.#log?.text.length ?? 0;
  }

  /** Reads the text as it is now, in slices. Gives up when it changes. */
  async inSlices(): Promise<void> {
    const { version } = this.document;
    if (this.ready) {
      return;
    }
    if (this.#pending?.version !== version) {
      this.#pending = { version, done: this.#read(version) };
    }
    const pending = this.#pending;
    await pending.done;
    if (this.#pending === pending && !this.ready) {
      // Given up on the way: whoever asks again begins again.
      this.#pending = undefined;
    }
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
    const stale = () => this.document.version !== version || this.document.isClosed;
    const log = await inSlices(this.#steps(), stale);
    if (log && !this.ready) {
      this.#keep(log, version);
    }
  }

  #steps() {
    const text = this.document.getText();
    const known = this.#log && this.#change && this.#seen === this.document.version;
    const sound = known && this.#log!.text.length + growthOf(this.#change!) === text.length;
    return sound ? readInSteps(text, reuseOf(this.#log!, this.#change!)) : readInSteps(text);
  }

  #keep(log: LogDocument, version: number): void {
    this.#log = log;
    this.#logVersion = version;
    this.#seen = version;
    this.#change = undefined;
  }
}
