import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import type { Busy } from '../shared/busy';
import { changesUnpacking } from '../shared/settings';
import type { LargeLogs } from './largeLogs';
import { type LogView, makeView } from './logView';
import { stampOf } from './original';
import { addressOf, viewOf } from './viewAddress';
import { watchOriginal } from './watchOriginal';

/** A view that is made or being made, and of which state of its original. */
interface Kept {
  readonly stamp: string;
  readonly making: Promise<LogView>;
}

/** How many views are kept that no document shows: VS Code asks for the size of a file before it reads it. */
const mostUnused = 4;

/** The file system of logs that are shown otherwise than they are stored. Read-only. Each view is made when somebody asks, once for each state of its original. */
export class LogViews implements FileSystemProvider, Disposable {
  readonly #kept = new Map<string, Kept>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #made = new EventEmitter<Uri>();
  readonly #subscription: Disposable;

  readonly onDidChangeFile = this.#changed.event;
  /** A view has been made, for the first time or anew. */
  readonly onDidMake = this.#made.event;

  constructor(
    readonly busy: Busy,
    readonly large: LargeLogs,
  ) {
    this.#subscription = Disposable.from(
      workspace.onDidOpenTextDocument(({ uri }) => {
        this.#letGo(uri);
        this.#catchUp(uri);
      }),
      large.onDidRead(({ uri }) => this.#changed.fire([{ type: FileChangeType.Changed, uri: Uri.parse(uri, true) }])),
      workspace.onDidChangeConfiguration((event) => changesUnpacking(event) && this.#lookAgain()),
      // A change of language is told as closing and opening, too; only a document that is gone is forgotten.
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && this.#kept.delete(uri.toString())),
    );
  }

  /** What is shown under an address, as it is now. Fails as reading its original does. */
  async get(uri: Uri): Promise<LogView> {
    return (await this.#keep(uri)).making;
  }

  /** The address under which something is shown in the end: what stands in for a log that turns out to be too large for a text has its own. */
  async shown(uri: Uri): Promise<Uri> {
    const { isLarge, address } = await this.get(uri);
    return isLarge ? viewOf(address.original, 'overview') : uri;
  }

  watch(uri: Uri): Disposable {
    const address = addressOf(uri);
    const tell = (type: FileChangeType) => {
      if (address?.kind === 'overview') {
        this.large.changed(address.original);
      }
      this.#changed.fire([{ type, uri }]);
    };
    return address ? watchOriginal(address.original, tell) : new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { mtime } = await this.#stampOf(uri);
    const { size } = await this.get(uri);
    return { type: FileType.File, ctime: mtime, mtime, size, permissions: FilePermission.Readonly };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const { bytes } = await this.get(uri);
    if (bytes) {
      return bytes;
    }
    this.#kept.delete(uri.toString());
    return this.readFile(uri);
  }

  readDirectory(uri: Uri): never {
    throw FileSystemError.FileNotADirectory(uri);
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    Disposable.from(this.#subscription, this.#changed, this.#made).dispose();
  }

  #addressOf(uri: Uri) {
    const address = addressOf(uri);
    if (!address) {
      throw FileSystemError.FileNotFound(uri);
    }
    return address;
  }

  /** The state of what an address shows. What stands in for a large log says more once that is read. */
  async #stampOf(uri: Uri): Promise<{ readonly stamp: string; readonly mtime: number }> {
    const { original, kind } = this.#addressOf(uri);
    const state = await stampOf(original);
    const isRead = kind === 'overview' && this.large.isRead(original);
    return isRead ? { stamp: `${state.stamp} read`, mtime: state.mtime + 1 } : state;
  }

  async #keep(uri: Uri): Promise<Kept> {
    const key = uri.toString();
    const { stamp } = await this.#stampOf(uri);
    const known = this.#kept.get(key);
    if (known?.stamp === stamp) {
      return known;
    }
    const made: Kept = { stamp, making: this.busy.during(this.#make(uri, () => this.#kept.get(key) !== made)) };
    this.#kept.set(key, made);
    made.making.then(
      () => this.#made.fire(uri),
      () => this.#kept.get(key) === made && this.#kept.delete(key),
    );
    this.#forgetUnused();
    return made;
  }

  async #make(uri: Uri, stale: () => boolean): Promise<LogView> {
    // Not before it is kept: until then it would count as stale.
    await Promise.resolve();
    const view = await makeView(this.#addressOf(uri), this.large, stale);
    // Its original has changed meanwhile, and somebody has asked again.
    return view ?? this.get(uri);
  }

  #lookAgain(): void {
    const kept = [...this.#kept.keys()].map((key) => Uri.parse(key, true));
    this.#changed.fire(kept.map((uri) => ({ type: FileChangeType.Changed, uri })));
  }

  /** A large log may have been read while what stands in for it was opened: the editor does not hear of changes before that. */
  #catchUp(uri: Uri): void {
    const address = addressOf(uri);
    if (address?.kind === 'overview' && this.large.isRead(address.original)) {
      this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
    }
  }

  /** The document has the text now, and the bytes would be a second one. */
  #letGo(uri: Uri): void {
    void this.#kept.get(uri.toString())?.making.then((view) => {
      view.bytes = undefined;
    });
  }

  #forgetUnused(): void {
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    const unused = [...this.#kept.keys()].filter((key) => !open.has(key));
    for (const key of unused.slice(0, -mostUnused)) {
      this.#kept.delete(key);
    }
  }
}
