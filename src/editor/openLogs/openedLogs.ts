import { Disposable, EventEmitter, l10n, type Uri } from 'vscode';
import type { LogStore } from '../logs/logStore';
import type { OpenDocuments } from '../logs/openDocuments';
import type { OpenLog } from '../logs/openLog';
import { inParallel } from '../shared/inParallel';
import { StoredLog } from './storedLog';
import { UnpackedLogs } from './unpackedLogs';
import { filesAt, reasonOf } from './walk';

/** How many files are read at the same time: what costs is the way to them. */
const MOST_AT_ONCE = 32;
/** Files are looked for while others are read, so many ahead. */
const BATCH = 256;

const GROWTH = 1.5;
const WHILE_MS = 2_000;

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
  readonly #opened = new EventEmitter<readonly Uri[]>();
  readonly #unpacked = new UnpackedLogs();
  /** Another one each time that all is closed: what is still on its way then is no more wanted. */
  #round = {};

  /** Logs have come or gone. */
  readonly onDidChange = this.#changed.event;
  /** Somebody wants to see what is at some addresses, now and as it will be. */
  readonly onDidOpen = this.#opened.event;

  constructor(readonly documents: OpenDocuments) {}

  get store(): LogStore {
    return this.documents.store;
  }

  /** The logs, in the order in which they were found. */
  get logs(): readonly StoredLog[] {
    return [...this.#logs.values()];
  }

  /** In the order of their addresses: several are looked at at the same time, and which of them is found out first is chance. */
  get skipped(): readonly Skipped[] {
    return [...this.#skipped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, skipped]) => skipped);
  }

  /** Whether any were opened, read or not. */
  get isEmpty(): boolean {
    return this.#logs.size === 0 && this.#skipped.size === 0;
  }

  /** Whether a log is one of them. Asked of each that is read, of which there may be thousands. */
  has(log: OpenLog): boolean {
    return this.#logs.get(log.uri) === log;
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
    this.#opened.fire(uris);
    await this.#read(uris, stale, tell);
  }

  async #read(uris: readonly Uri[], stale: () => boolean, tell: (news: OpeningNews) => void): Promise<void> {
    const news = { files: 0, events: 0 };
    const isDue = growing();
    const round = this.#round;
    const isClosed = () => this.#round !== round;
    const isOver = () => isClosed() || stale();
    for await (const batch of batches(filesAt(uris, isOver), BATCH)) {
      for await (const one of inParallel(batch, MOST_AT_ONCE, (found) => this.#look(found, isOver))) {
        news.files++;
        news.events += isClosed() ? this.#drop(one) : this.#take(one);
        tell(news);
      }
      if (isOver()) {
        break;
      }
      isDue(news.files) && this.#changed.fire();
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
      await this.#read(
        [uri],
        () => false,
        () => undefined,
      );
    }
  }

  /** Names files that cannot be opened. */
  skip(files: readonly Skipped[]): void {
    for (const file of files) {
      this.#skipped.set(file.uri.toString(), file);
    }
    files.length > 0 && this.#changed.fire();
  }

  /** Gives back what some logs hold; without any, all. */
  close(uris?: readonly Uri[]): void {
    if (!uris) {
      this.#round = {};
    }
    for (const uri of uris ?? [...this.logs.map(({ file }) => file), ...this.skipped.map((one) => one.uri)]) {
      const log = this.get(uri);
      this.#logs.delete(uri.toString());
      this.#skipped.delete(uri.toString());
      log?.close();
      log && this.store.remove(log);
    }
    this.#changed.fire();
  }

  /** The same with the log at an address, and with all in the folder that was there. */
  closeAt(uri: Uri): void {
    const [key, inside] = [uri.toString(), `${uri.toString()}/`];
    const all = [...this.logs.map(({ file }) => file), ...this.skipped.map((one) => one.uri)];
    const gone = all.filter((one) => one.toString() === key || one.toString().startsWith(inside));
    gone.length > 0 && this.close(gone);
  }

  dispose(): void {
    this.close();
    Disposable.from(this.#changed, this.#opened, this.#unpacked).dispose();
  }

  /** Reads a file. Gives the log, or why it is none. */
  async #look(found: Skipped | { readonly uri: Uri }, stale: () => boolean): Promise<StoredLog | Skipped | undefined> {
    const { uri } = found;
    if ('reason' in found || this.get(uri) || stale()) {
      return 'reason' in found ? found : this.get(uri);
    }
    const log = new StoredLog(uri, this.documents, this.#unpacked);
    try {
      await this.store.add(log);
    } catch (error) {
      return { uri, reason: reasonOf(error) };
    }
    if (this.store.has(log)) {
      return log;
    }
    this.#drop(log);
    return { uri, reason: log.archiveDamages[0]?.message ?? l10n.t('It holds no CloudTrail events.') };
  }

  /** Lets go of what was found of a file and is not wanted. @returns that it has no events. */
  #drop(one: StoredLog | Skipped | undefined): number {
    if (one instanceof StoredLog) {
      this.store.remove(one);
      one.close();
    }
    return 0;
  }

  /** Keeps what was found of a file, in the order of the files. @returns how many events it has. */
  #take(one: StoredLog | Skipped | undefined): number {
    if (one instanceof StoredLog) {
      this.#skipped.delete(one.uri);
      this.#logs.set(one.uri, one);
      return one.log?.records.length ?? 0;
    }
    if (one) {
      this.#skipped.set(one.uri.toString(), one);
    }
    return 0;
  }
}

/**
 * Says when others are to hear of so many files: each time that they have grown by half, so that looking at all of them again and again takes no
 * more than a few times what one look does; where files come slowly, after a while.
 */
function growing(): (files: number) => boolean {
  let [told, at] = [0, performance.now()];
  return (files) => {
    const isDue = files >= told * GROWTH || performance.now() - at > WHILE_MS;
    [told, at] = isDue ? [files, performance.now()] : [told, at];
    return isDue;
  };
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
