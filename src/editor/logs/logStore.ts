import { Disposable, EventEmitter } from 'vscode';
import { isLog, type Log } from '../../core';
import type { Busy } from '../shared/busy';
import type { OpenLog } from './openLog';

/**
 * What is known of one open log: nothing yet, that its start is no log's, that it has to be read to know, or that it is a log. Once a log it
 * stays one: half-typed text shall not make our features flicker.
 */
interface Entry {
  readonly open: OpenLog;
  state: 'unknown' | 'none' | 'possible' | 'log';
  /** The version for which the state was found. */
  version: number;
  /** The version of which others were told what it is. */
  toldVersion: number;
  /** Whether others know it as a log. */
  isTold: boolean;
}

/** How long changes must rest before anybody is told of them, in an ordinary log and in one that takes its time. */
const pause = { ordinaryMs: 40, largeMs: 200, largeFrom: 5_000_000 };

/**
 * The open logs, and what may be one: whatever they came from, each read when somebody asks and once per version. Shared by all features. Of
 * two with the same address the one opened last counts until it is closed: a document stands before the file that it was made of.
 */
export class LogStore implements Disposable {
  /** By address, the one that counts last. */
  readonly #entries = new Map<string, readonly Entry[]>();
  readonly #timers = new Map<OpenLog, ReturnType<typeof setTimeout>>();
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

  /** All that are known as logs and have been read once. */
  get logs(): readonly OpenLog[] {
    return [...this.#entries.values()].flatMap((entries) =>
      entries.slice(-1).flatMap((one) => (one.isTold ? one.open : [])),
    );
  }

  /** What is open at an address, a log or not. */
  get(uri: string): OpenLog | undefined {
    return this.#entries.get(uri)?.at(-1)?.open;
  }

  /** Whether it is a log: by what is known without reading it, or since it was read and records were found. */
  has(open: OpenLog): boolean {
    return this.#entryOf(open)?.state === 'log';
  }

  /** Whether it has to be read to know whether it is a log. */
  isUndecided(open: OpenLog): boolean {
    return this.#entryOf(open)?.state === 'possible';
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
    await this.#judge(this.#entryOf(open));
    return this.ready(open);
  }

  /** Takes what was opened, and reads it if it may be a log. Nothing when it is there already. Fails, and lets go of it, as its reading does. */
  async add(open: OpenLog): Promise<void> {
    if (this.#find(open)) {
      return;
    }
    const others = this.#entries.get(open.uri) ?? [];
    const entry: Entry = { open, state: 'unknown', version: -1, toldVersion: -1, isTold: false };
    this.#entries.set(open.uri, [...others, entry]);
    for (const other of others) {
      this.#forget(other);
    }
    await this.#announce(entry);
  }

  /** It has changed; others are told when it comes to rest. */
  changed(open: OpenLog): void {
    const { ordinaryMs, largeMs, largeFrom } = pause;
    clearTimeout(this.#timers.get(open));
    const tell = () => {
      this.#timers.delete(open);
      this.#announceAgain(this.#find(open));
    };
    this.#timers.set(open, setTimeout(tell, open.size < largeFrom ? ordinaryMs : largeMs));
  }

  /** It is open no more. Keeps nothing of it. */
  remove(open: OpenLog): void {
    const entry = this.#find(open);
    if (!entry) {
      return;
    }
    clearTimeout(this.#timers.get(open));
    this.#timers.delete(open);
    const others = (this.#entries.get(open.uri) ?? []).filter((other) => other !== entry);
    if (others.length > 0) {
      this.#entries.set(open.uri, others);
    } else {
      this.#entries.delete(open.uri);
    }
    this.#forget(entry);
    this.#announceAgain(others.at(-1));
  }

  /** Forgets whether something is a log, and finds out anew. What was read of it still holds. */
  lookAgain(open: OpenLog): void {
    const entry = this.#find(open);
    if (entry) {
      this.#forget(entry);
      this.#announceAgain(entry);
    }
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    Disposable.from(this.#rejected, this.#changed, this.#closed).dispose();
  }

  #find(open: OpenLog): Entry | undefined {
    return this.#entries.get(open.uri)?.find((entry) => entry.open === open);
  }

  /** With what its present version is known to be. */
  #entryOf(open: OpenLog): Entry | undefined {
    const entry = open.isClosed ? undefined : this.#find(open);
    if (entry && entry.state !== 'log' && (entry.state === 'unknown' || entry.version !== open.version)) {
      const likelihood = open.likelihood();
      entry.state = likelihood === 'certain' ? 'log' : likelihood;
      entry.version = open.version;
    }
    return entry;
  }

  /** Reads it if it is a log or may be one, and with that finds out. */
  async #judge(entry: Entry | undefined): Promise<void> {
    if (!entry || entry.state === 'none') {
      return;
    }
    const { open } = entry;
    await open.read();
    if (open.log && entry.state === 'possible' && entry.version === open.version) {
      entry.state = isLog(open.log) ? 'log' : 'none';
    }
  }

  async #announce(entry: Entry): Promise<void> {
    const { open } = entry;
    try {
      await this.busy.during(this.#judge(this.#entryOf(open)));
    } catch (error) {
      this.remove(open);
      throw error;
    }
    if (this.get(open.uri) === open && entry.toldVersion !== open.version) {
      this.#tell(entry);
    }
  }

  /** When nobody waits for it: one that can be read no more is open no more. */
  #announceAgain(entry: Entry | undefined): void {
    entry && this.#announce(entry).catch(() => undefined);
  }

  #tell(entry: Entry): void {
    const { open, state } = entry;
    // A change on the way is told of when it comes to rest.
    if (state === 'log' && open.log) {
      entry.toldVersion = open.version;
      entry.isTold = true;
      this.#changed.fire(open);
    } else if (state === 'none') {
      entry.toldVersion = open.version;
      this.#rejected.fire(open);
    }
  }

  #forget(entry: Entry): void {
    const wasTold = entry.isTold;
    entry.state = 'unknown';
    entry.toldVersion = -1;
    entry.isTold = false;
    if (wasTold) {
      this.#closed.fire(entry.open);
    }
  }
}
