import { type Disposable, FileType, RelativePattern, type Uri, workspace } from 'vscode';
import { watchFiles } from '../shared/watchFiles';
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
    const pattern = (await isFolder(uri)) ? new RelativePattern(uri, '**/*') : fileAlone(uri);
    const listener = {
      changed: (file: Uri) => this.#changed(file, uri),
      gone: (file: Uri) => void this.#gone(file),
    };
    this.#watched.set(key, watchFiles(pattern, listener));
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

function fileAlone(uri: Uri): RelativePattern {
  const at = uri.path.lastIndexOf('/');
  // What a pattern would take for more than a letter, here stands for any one letter.
  return new RelativePattern(
    uri.with({ path: uri.path.slice(0, at) }),
    uri.path.slice(at + 1).replace(/[?*[\]{}]/g, '?'),
  );
}
