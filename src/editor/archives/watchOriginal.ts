import { Disposable, FileChangeType, type Uri, workspace } from 'vscode';
import { watchFile } from '../storage/watchFiles';

/** How long an unsaved document must rest before what is shown of it changes. */
const restMs = 400;

/** Tells of changes to a file, and to the document in which it is edited. */
export function watchOriginal(original: Uri, tell: (type: FileChangeType) => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(FileChangeType.Changed), restMs);
  };
  return Disposable.from(
    watchFile(original, (type) => (type === FileChangeType.Deleted ? tell(type) : later())),
    workspace.onDidChangeTextDocument(({ document }) => document.uri.toString() === original.toString() && later()),
    new Disposable(() => clearTimeout(timer)),
  );
}
