import { Disposable, type RelativePattern, type Uri, workspace } from 'vscode';

/** Who hears of what happens to files. */
export interface FileListener {
  /** One has come, or has other bytes. */
  changed(file: Uri): void;
  gone(file: Uri): void;
}

/**
 * Tells of what happens to files. VS Code compares paths alone, so that it would tell as well of what other file systems have under such a path: views
 * of a log have that of its file, and are none.
 */
export function watchFiles(pattern: RelativePattern, listener: FileListener): Disposable {
  const watcher = workspace.createFileSystemWatcher(pattern);
  const own = (tell: (file: Uri) => void) => (file: Uri) => {
    if (file.scheme === pattern.baseUri.scheme) {
      tell(file);
    }
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(own((file) => listener.changed(file))),
    watcher.onDidChange(own((file) => listener.changed(file))),
    watcher.onDidDelete(own((file) => listener.gone(file))),
  );
}
