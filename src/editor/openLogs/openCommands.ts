import { commands, Disposable, l10n, type Uri, window } from 'vscode';
import type { OpenedLogs, Skipped } from './openedLogs';
import { openWithProgress, showSkipped } from './openWithProgress';

/** The commands that open logs without an editor, and close them. */
export function registerOpenCommands(opened: OpenedLogs): Disposable {
  return Disposable.from(
    commands.registerCommand('cloudtrail.openLogs', async (uris?: readonly Uri[], skipped?: readonly Skipped[]) => {
      const chosen = uris ?? (await choose());
      return chosen && openAndShow(opened, chosen, skipped);
    }),
    // From the Explorer: the file or folder under the mouse, and all that are selected.
    commands.registerCommand('cloudtrail.openSelectedLogs', (uri: Uri, selected?: readonly Uri[]) =>
      openAndShow(opened, selected?.length ? selected : [uri]),
    ),
    commands.registerCommand('cloudtrail.closeLogs', () => opened.close()),
    commands.registerCommand('cloudtrail.showSkippedFiles', () => showSkipped(opened)),
  );
}

/** Opens logs, and shows the view in which they will be: they have no editor. */
async function openAndShow(opened: OpenedLogs, uris: readonly Uri[], skipped?: readonly Skipped[]): Promise<void> {
  await commands.executeCommand('cloudtrail.events.focus');
  await openWithProgress(opened, uris, skipped);
}

/** On the desktops one dialog takes either files or folders, but for macOS, so the user says which. */
async function choose(): Promise<readonly Uri[] | undefined> {
  const folder = { label: l10n.t('$(folder) Open Folder…'), canSelectFolders: true, canSelectFiles: false };
  const files = { label: l10n.t('$(file) Open Files…'), canSelectFolders: false, canSelectFiles: true };
  const kind = await window.showQuickPick([folder, files], { placeHolder: l10n.t('Open CloudTrail logs') });
  return (
    kind &&
    window.showOpenDialog({
      canSelectFiles: kind.canSelectFiles,
      canSelectFolders: kind.canSelectFolders,
      canSelectMany: true,
      openLabel: l10n.t('Open CloudTrail Logs'),
      title: l10n.t('Open CloudTrail Logs'),
    })
  );
}
