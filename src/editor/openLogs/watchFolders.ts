import { Disposable, FileChangeType, FileType, type Uri, workspace } from 'vscode';
import { watchFile, watchFolder } from '../storage/watchFiles';
import type { OpenedLogs } from './openedLogs';
import { mayBeLog, mayHoldLogs } from './walk';

/** Keeps the opened logs as their files are: those that change, come to a folder that was opened, or go. */
export class FolderWatch implements Disposable {
  readonly #watched = new Map<string, Disposable>();

  constructor(readonly opened: OpenedLogs) {}

  /** Watches what is at an address. */
  async watch(uri: Uri): Promise<void> {
    const key = uri.toString();
    if (this.#watched.has(key)) {
      return;
    }
    const asking = new Disposable(() => undefined);
    this.#watched.set(key, asking);
    const watcher = (await isFolder(uri)) ? this.#folder(uri) : watchFile(uri, (type, file) => this.#heard(type, file));
    // All may have been closed meanwhile.
    if (this.#watched.get(key) === asking) {
      this.#watched.set(key, watcher);
    } else {
      watcher.dispose();
    }
  }

  /** With what is in it; and the folder itself, which is all that is told of where it goes with all that is in it. */
  #folder(uri: Uri): Disposable {
    return Disposable.from(
      watchFolder(uri, (type, file) => this.#heard(type, file, uri)),
      watchFile(uri, (type, file) => type === FileChangeType.Deleted && void this.#gone(file)),
    );
  }

  #heard(type: FileChangeType, file: Uri, opened = file): void {
    if (type === FileChangeType.Deleted) {
      void this.#gone(file);
    } else if (mayBeLog(file, opened) || this.opened.get(file)) {
      // What comes to a folder and would not be looked at in it is left alone.
      void this.opened.changed(file);
    } else if (type === FileChangeType.Created && mayHoldLogs(file.path, opened)) {
      void this.#folderCame(file, opened);
    }
  }

  /** Nothing is told of the files in a folder that was moved here. */
  async #folderCame(uri: Uri, opened: Uri): Promise<void> {
    const watch = this.#watched.get(opened.toString());
    // All may have been closed meanwhile.
    if ((await isFolder(uri)) && watch && this.#watched.get(opened.toString()) === watch) {
      await this.opened.changed(uri);
    }
  }

  /** A file or a folder that went, unless another one has come in its place before anybody told of it. */
  async #gone(uri: Uri): Promise<void> {
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      this.opened.closeAt(uri);
    }
  }

  clear(): void {
    for (const watcher of this.#watched.values()) {
      watcher.dispose();
    }
    this.#watched.clear();
  }

  dispose(): void {
    this.clear();
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
