import type { Disposable } from 'vscode';
import { type ByteSource, RecentBytes } from '../../core';

/** How many bytes of unpacked logs are kept: a log is looked at again and again before the next one is. */
const MOST = 33_554_432;
/** After so many milliseconds in which nobody looked at any they are let go. */
const IDLE = 30_000;

/**
 * The bytes of logs that are kept packed, of those that were looked at last: of thousands of archives a few are looked at, and all of them one
 * after the other by a filter of their text.
 */
export class UnpackedLogs implements Disposable {
  readonly #recent = new RecentBytes(MOST);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUsed = false;

  /** Takes over the bytes of a log, all of which have come. @param unpack gives the same ones again */
  keep(log: ByteSource, unpack: () => Uint8Array): void {
    const bytes = log.slice(0, log.length);
    log.letGo(this.#again(log, unpack));
    this.#get(log, () => bytes);
  }

  forget(log: ByteSource): void {
    this.#recent.forget(log);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#recent.clear();
  }

  /** In a function of its own: made where the bytes are known, it would hold on to them. */
  #again(log: ByteSource, unpack: () => Uint8Array): () => Uint8Array {
    return () => this.#get(log, unpack);
  }

  #get(log: ByteSource, unpack: () => Uint8Array): Uint8Array {
    this.#isUsed = true;
    this.#timer ??= setTimeout(() => this.#rest(), IDLE);
    return this.#recent.get(log, unpack);
  }

  #rest(): void {
    this.#timer = this.#isUsed ? setTimeout(() => this.#rest(), IDLE) : undefined;
    if (!this.#isUsed) {
      this.#recent.clear();
    }
    this.#isUsed = false;
  }
}
