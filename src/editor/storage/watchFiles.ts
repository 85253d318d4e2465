import { Disposable, FileChangeType, RelativePattern, Uri, workspace } from 'vscode';

/** Hears of a file that came, changed or went. */
export type FileListener = (type: FileChangeType, file: Uri) => void;

/** Tells of one file. */
export function watchFile(file: Uri, tell: FileListener): Disposable {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  // What a pattern would take for more than a letter, here stands for any one letter.
  return watch(file, new RelativePattern(Uri.joinPath(file, '..'), name.replace(/[?*[\]{}]/g, '?')), tell);
}

/** Tells of all files in a folder, at any depth. */
export function watchFolder(folder: Uri, tell: FileListener): Disposable {
  return watch(folder, new RelativePattern(folder, '**/*'), tell);
}

/**
 * The editor compares paths alone: what a file system of another scheme tells of its files would be taken for news of those at the same path, and
 * ours, which shows a file under its own path, would hear of what it has told itself.
 */
function watch({ scheme, authority }: Uri, pattern: RelativePattern, tell: FileListener): Disposable {
  const watcher = workspace.createFileSystemWatcher(pattern);
  const heard = (type: FileChangeType) => (file: Uri) =>
    file.scheme === scheme && file.authority === authority && tell(type, file);
  return Disposable.from(
    watcher,
    watcher.onDidCreate(heard(FileChangeType.Created)),
    watcher.onDidChange(heard(FileChangeType.Changed)),
    watcher.onDidDelete(heard(FileChangeType.Deleted)),
  );
}
