import { type Disposable, FileChangeType, FileType, type Uri, workspace } from 'vscode';
import { watchFile, watchFolder } from '../storage/watchFiles';
import type { OpenedLogs } from './openedLogs';
import { mayBeLog } from './walk';

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
    const watch = (await isFolder(uri)) ? watchFolder : watchFile;
    this.#watched.set(
      key,
      watch(uri, (type, file) => (type === FileChangeType.Deleted ? void this.#gone(file) : this.#changed(file, uri))),
    );
  }

  /** What comes to a folder and would not be looked at in it is left alone. */
  #changed(file: Uri, opened: Uri): void {
    if (mayBeLog(file, opened) || this.opened.get(file)) {
      void this.opened.changed(file);
    }
  }

  /** A file that went, unless another one has come in its place before anybody told of it. */
  async #gone(file: Uri): Promise<void> {
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      this.opened.close([file]);
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
