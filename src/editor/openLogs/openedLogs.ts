import { Disposable, EventEmitter, type Uri } from 'vscode';
import type { LogStore } from '../logs/logStore';
import { inParallel } from '../shared/inParallel';
import { StoredLog } from './storedLog';
import { filesAt, reasonOf } from './walk';

/** How many files are read at the same time: what costs is the way to them. */
const MOST_AT_ONCE = 32;
/** Files are looked for while others are read, so many ahead. */
const BATCH = 256;

/** A file that was opened and is not shown, and why. */
export interface Skipped {
  readonly uri: Uri;
  readonly reason: string;
}

/** How far opening has come. */
export interface OpeningNews {
  readonly files: number;
  readonly events: number;
}

/** The logs that were opened without an editor: files, archives, and what is in folders. The store has them among all others. */
export class OpenedLogs implements Disposable {
  readonly #logs = new Map<string, StoredLog>();
  readonly #skipped = new Map<string, Skipped>();
  readonly #changed = new EventEmitter<void>();

  /** Logs have come or gone, or one has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly store: LogStore) {}

  /** The logs, in the order in which they were found. */
  get logs(): readonly StoredLog[] {
    return [...this.#logs.values()];
  }

  get skipped(): readonly Skipped[] {
    return [...this.#skipped.values()];
  }

  /** Whether any were opened, read or not. */
  get isEmpty(): boolean {
    return this.#logs.size === 0 && this.#skipped.size === 0;
  }

  /** The log at an address. */
  get(uri: Uri): StoredLog | undefined {
    return this.#logs.get(uri.toString());
  }

  /**
   * Opens what is at some addresses and reads it. Each file that holds no log is skipped and named. What was open already is read anew only where
   * it has changed.
   * @param stale whether the user has given up: what was read until then stays
   * @param tell hears how far it has come
   */
  async open(
    uris: readonly Uri[],
    stale: () => boolean = () => false,
    tell: (news: OpeningNews) => void = () => undefined,
  ): Promise<void> {
    const news = { files: 0, events: 0 };
    for await (const batch of batches(filesAt(uris, stale), BATCH)) {
      for await (const events of inParallel(batch, MOST_AT_ONCE, (found) => this.#openOne(found, stale))) {
        news.files++;
        news.events += events;
        tell(news);
      }
      this.#changed.fire();
      if (stale()) {
        break;
      }
    }
    this.#changed.fire();
  }

  /** A file has other bytes now. */
  async changed(uri: Uri): Promise<void> {
    const known = this.get(uri);
    if (known) {
      known.change();
      this.store.changed(known);
    } else {
      await this.open([uri]);
    }
  }

  /** Gives back what some logs hold; without any, all. */
  close(uris: readonly Uri[] = [...this.logs, ...this.skipped].map((one) => ('file' in one ? one.file : one.uri))): void {
    for (const uri of uris) {
      const log = this.get(uri);
      this.#logs.delete(uri.toString());
      this.#skipped.delete(uri.toString());
      log?.close();
      log && this.store.remove(log);
    }
    this.#changed.fire();
  }

  dispose(): void {
    this.close();
    this.#changed.dispose();
  }

  /** @returns how many events were found. */
  async #openOne(found: Skipped | { readonly uri: Uri }, stale: () => boolean): Promise<number> {
    const { uri } = found;
    if ('reason' in found) {
      this.#skip(uri, found.reason);
      return 0;
    }
    if (stale() || this.get(uri)) {
      return this.get(uri)?.log?.records.length ?? 0;
    }
    const log = new StoredLog(uri);
    try {
      await this.store.add(log);
    } catch (error) {
      this.#skip(uri, reasonOf(error));
      return 0;
    }
    return this.#keep(log);
  }

  #keep(log: StoredLog): number {
    if (this.store.has(log)) {
      this.#skipped.delete(log.uri);
      this.#logs.set(log.uri, log);
      return log.log?.records.length ?? 0;
    }
    const [damage] = log.archiveDamages;
    this.store.remove(log);
    log.close();
    this.#skip(log.file, damage?.message ?? 'It holds no CloudTrail events.');
    return 0;
  }

  #skip(uri: Uri, reason: string): void {
    this.#skipped.set(uri.toString(), { uri, reason });
  }
}

/** Items in arrays of up to `most`. */
async function* batches<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[], void, void> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === most) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}
