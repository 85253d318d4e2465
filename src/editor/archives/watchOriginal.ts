import { Disposable, FileChangeType, RelativePattern, Uri, workspace } from 'vscode';
import { watchFiles } from '../shared/watchFiles';

/** How long an unsaved document must rest before what is shown of it changes. */
const restMs = 400;

/** Tells of changes to a file, and to the document in which it is edited. */
export function watchOriginal(original: Uri, tell: (type: FileChangeType) => void): Disposable {
  const name = original.path.slice(original.path.lastIndexOf('/') + 1);
  // What a pattern would take for more than a letter, here stands for any one letter.
  const pattern = new RelativePattern(Uri.joinPath(original, '..'), name.replace(/[?*[\]{}]/g, '?'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(FileChangeType.Changed), restMs);
  };
  return Disposable.from(
    watchFiles(pattern, { changed: later, gone: () => tell(FileChangeType.Deleted) }),
    workspace.onDidChangeTextDocument(({ document }) => document.uri.toString() === original.toString() && later()),
    new Disposable(() => clearTimeout(timer)),
  );
}
