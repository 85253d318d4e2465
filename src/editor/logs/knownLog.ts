import { isLog } from '../../core';
import type { OpenLog } from './openLog';

/**
 * What is known of something that was opened: nothing yet, that its start is no log's, that it has to be read to know, or that it is a log. Once
 * a log it stays one: half-typed text shall not make our features flicker.
 */
export class KnownLog {
  #state: 'unknown' | 'none' | 'possible' | 'log' = 'unknown';
  /** The version for which the state was found. */
  #version = -1;
  /** The version of which others were told what it is. */
  #toldVersion = -1;
  #isTold = false;

  constructor(readonly open: OpenLog) {}

  /** Whether it is a log: by what is known without reading it, or since it was read and records were found. */
  get isLog(): boolean {
    return this.#look() === 'log';
  }

  /** Whether it has to be read to know whether it is a log. */
  get isUndecided(): boolean {
    return this.#look() === 'possible';
  }

  /** Whether others were told that it is a log. */
  get isTold(): boolean {
    return this.#isTold;
  }

  /** Reads it if it is a log or may be one, and with that finds out. Fails as its reading does. */
  async judge(): Promise<void> {
    if (this.#look() === 'none') {
      return;
    }
    await this.open.read();
    const { log } = this.open;
    if (log && this.#state === 'possible' && this.#version === this.open.version) {
      this.#state = isLog(log) ? 'log' : 'none';
    }
  }

  /** What others are to be told of this version, that it is a log or none: once. Nothing of a log that was not read: it is about to change. */
  news(): 'log' | 'none' | undefined {
    const { version, log } = this.open;
    if (this.#toldVersion === version) {
      return undefined;
    }
    const news = this.#state === 'log' && log ? 'log' : this.#state === 'none' ? 'none' : undefined;
    this.#isTold ||= news === 'log';
    this.#toldVersion = news ? version : this.#toldVersion;
    return news;
  }

  /** Takes it for unknown again. What was read of it still holds. */
  forget(): void {
    this.#state = 'unknown';
    this.#toldVersion = -1;
    this.#isTold = false;
  }

  #look() {
    const { open } = this;
    if (open.isClosed) {
      return 'none';
    }
    if (this.#state === 'unknown' || (this.#state !== 'log' && this.#version !== open.version)) {
      const likelihood = open.likelihood();
      this.#state = likelihood === 'certain' ? 'log' : likelihood;
      this.#version = open.version;
    }
    return this.#state;
  }
}
