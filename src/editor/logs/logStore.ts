import { Disposable, EventEmitter } from 'vscode';
import type { Log } from '../../core';
import type { Busy } from '../shared/busy';
import { ChangePauses } from './changePauses';
import { KnownLog } from './knownLog';
import type { OpenLog } from './openLog';

/** A log, and what was read of it. */
export interface ReadLog {
  readonly open: OpenLog;
  readonly log: Log;
}

/**
 * The open logs, and what may be one: whatever they came from, each read when somebody asks and once per version. Shared by all features. Of
 * two with the same address the one opened last counts until it is closed, so a document takes the place of its file for a while.
 */
export class LogStore implements Disposable {
  /** By address; of several the last one counts. */
  readonly #known = new Map<string, readonly KnownLog[]>();
  readonly #pauses = new ChangePauses();
  readonly #rejected = new EventEmitter<OpenLog>();
  readonly #changed = new EventEmitter<OpenLog>();
  readonly #closed = new EventEmitter<OpenLog>();

  /** What was opened is no log after all; told once per version. */
  readonly onDidReject = this.#rejected.event;
  /** A log has been read: it was opened, or it changed and came to rest. Told once per version. */
  readonly onDidChange = this.#changed.event;
  /** What was told of as a log is open no more, or is none any more as far as is known now. */
  readonly onDidClose = this.#closed.event;

  constructor(readonly busy: Busy) {}

  /** All that others were told of as logs. */
  get logs(): readonly OpenLog[] {
    return [...this.#known.values()].flatMap((known) => known.slice(-1)).flatMap((one) => (one.isTold ? one.open : []));
  }

  /** What is open at an address, a log or not. */
  get(uri: string): OpenLog | undefined {
    return this.#known.get(uri)?.at(-1)?.open;
  }

  /** Whether it is open and a log: by what is known without reading it, or since it was read and records were found. */
  has(open: OpenLog): boolean {
    return this.#find(open)?.isLog ?? false;
  }

  /** Whether it has to be read to know whether it is a log. */
  isUndecided(open: OpenLog): boolean {
    return this.#find(open)?.isUndecided ?? false;
  }

  /** What was read of the log as it is now, if it was read; whoever waits for it hears of it by `onDidChange`. */
  ready<L extends Log>(open: OpenLog<L>): L | undefined {
    return this.has(open) ? open.log : undefined;
  }

  /**
   * What the log says as it is now, read in slices if it was not read yet: nobody is held up by a log of many megabytes.
   * Undefined when it is none, and when it changes before all is read: then whoever asks has to ask anew. Fails as its reading does.
   */
  async read<L extends Log>(open: OpenLog<L>): Promise<L | undefined> {
    await this.#find(open)?.judge();
    return this.ready(open);
  }

  /** The same, read again as long as it changes meanwhile: what somebody does with an event must not come to nothing by that. */
  async readAtRest<L extends Log>(open: OpenLog<L>): Promise<L | undefined> {
    for (;;) {
      const { version } = open;
      const log = await this.read(open);
      if (log || open.version === version || open.isClosed) {
        return log;
      }
    }
  }

  /** All that are logs, each as it is now, read where it was not yet. What cannot be read, or is gone before it is read, is left out. */
  async readAll(): Promise<readonly ReadLog[]> {
    const all = [...this.#known.values()].flatMap((known) => known.slice(-1));
    const read = await Promise.all(all.map(({ open }) => this.readAtRest(open).catch(() => undefined)));
    return all.flatMap(({ open }, at) => {
      const log = read[at];
      return log ? [{ open, log }] : [];
    });
  }

  /** Takes what was opened, and reads it if it may be a log. Nothing when it is there already. Fails, and lets go of it, as its reading does. */
  async add(open: OpenLog): Promise<void> {
    if (this.#find(open)) {
      return;
    }
    const added = new KnownLog(open);
    const others = this.#known.get(open.uri) ?? [];
    this.#known.set(open.uri, [...others, added]);
    for (const other of others) {
      this.#forget(other);
    }
    await this.#announce(added);
  }

  /** It has changed; others are told when it comes to rest. */
  changed(open: OpenLog): void {
    this.#pauses.after(open, () => this.#announceAgain(this.#find(open)));
  }

  /** It is open no more. Keeps nothing of it. */
  remove(open: OpenLog): void {
    const removed = this.#find(open);
    if (!removed) {
      return;
    }
    this.#pauses.cancel(open);
    const others = (this.#known.get(open.uri) ?? []).filter((other) => other !== removed);
    if (others.length > 0) {
      this.#known.set(open.uri, others);
    } else {
      this.#known.delete(open.uri);
    }
    this.#forget(removed);
    this.#announceAgain(others.at(-1));
  }

  /** Forgets whether something is a log, and finds out anew. What was read of it still holds. */
  lookAgain(open: OpenLog): void {
    const known = this.#find(open);
    if (known) {
      this.#forget(known);
      this.#announceAgain(known);
    }
  }

  dispose(): void {
    this.#pauses.dispose();
    Disposable.from(this.#rejected, this.#changed, this.#closed).dispose();
  }

  #find(open: OpenLog): KnownLog | undefined {
    return this.#known.get(open.uri)?.find((known) => known.open === open);
  }

  async #announce(known: KnownLog): Promise<void> {
    const { open } = known;
    try {
      await this.busy.during(known.judge());
    } catch (error) {
      this.remove(open);
      throw error;
    }
    const news = this.get(open.uri) === open ? known.news() : undefined;
    if (news) {
      (news === 'log' ? this.#changed : this.#rejected).fire(open);
    }
  }

  /** When nobody waits for it: one that can be read no more is open no more. */
  #announceAgain(known: KnownLog | undefined): void {
    known && this.#announce(known).catch(() => undefined);
  }

  #forget(known: KnownLog): void {
    const wasTold = known.isTold;
    known.forget();
    if (wasTold) {
      this.#closed.fire(known.open);
    }
  }
}
