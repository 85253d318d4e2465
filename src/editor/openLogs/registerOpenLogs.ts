import { Disposable, type Uri, workspace } from 'vscode';
import type { ContextKeys } from '../shared/contextKeys';
import { changesWorkspaceLogs, opensWorkspaceLogs } from '../shared/settings';
import { registerOpenCommands } from './openCommands';
import type { OpenedLogs } from './openedLogs';
import { FolderWatch } from './watchFolders';

/** Logs that are opened without an editor: the commands, and what keeps them as their files are. */
export function registerOpenLogs(opened: OpenedLogs, keys: ContextKeys): Disposable {
  const watch = new FolderWatch(opened);
  const openWorkspace = (folders: readonly { readonly uri: Uri }[]) => {
    if (opensWorkspaceLogs() && folders.length > 0) {
      void opened.open(folders.map(({ uri }) => uri));
    }
  };
  const registered = Disposable.from(
    watch,
    registerOpenCommands(opened),
    opened.onDidOpen((uris) => void Promise.all(uris.map((uri) => watch.watch(uri)))),
    opened.onDidChange(() => {
      keys.hasOpened.set(opened.logs.length > 0);
      keys.hasSkipped.set(opened.skipped.length > 0);
      if (opened.isEmpty) {
        watch.clear();
      }
    }),
    workspace.onDidChangeWorkspaceFolders(({ added }) => openWorkspace(added)),
    workspace.onDidChangeConfiguration((event) => {
      if (changesWorkspaceLogs(event)) {
        openWorkspace(workspace.workspaceFolders ?? []);
      }
    }),
  );
  // Not before others listen: what is opened is watched.
  openWorkspace(workspace.workspaceFolders ?? []);
  return registered;
}
