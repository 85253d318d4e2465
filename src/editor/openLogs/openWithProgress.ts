import { commands, l10n, ProgressLocation, type Uri, window } from 'vscode';
import { counted } from '../../core';
import type { OpenedLogs, Skipped } from './openedLogs';

/**
 * Opens logs and shows how far it has come; the user may give up, and keeps what was read until then. Says what was not opened.
 * @param skipped what nobody can open, as is known already
 */
export async function openWithProgress(
  opened: OpenedLogs,
  uris: readonly Uri[],
  skipped: readonly Skipped[] = [],
): Promise<void> {
  const before = { logs: opened.logs.length, skipped: opened.skipped.length };
  opened.skip(skipped);
  await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Opening CloudTrail logs'), cancellable: true },
    (progress, token) =>
      opened.open(
        uris,
        () => token.isCancellationRequested,
        ({ files, events }) =>
          progress.report({ message: l10n.t('{0} files, {1} events', counted(files), counted(events)) }),
      ),
  );
  await tell(opened, opened.logs.length - before.logs, opened.skipped.length - before.skipped);
}

async function tell(opened: OpenedLogs, logs: number, skipped: number): Promise<void> {
  if (logs === 0 && skipped === 0 && opened.isEmpty) {
    await window.showInformationMessage(l10n.t('There is no file that may be a CloudTrail log.'));
  } else if (skipped > 0) {
    const show = l10n.t('Show Skipped Files');
    const text =
      skipped === 1
        ? l10n.t('1 file was skipped: no CloudTrail events could be read in it.')
        : l10n.t('{0} files were skipped: no CloudTrail events could be read in them.', counted(skipped));
    const answer = await window.showInformationMessage(text, show);
    if (answer === show) {
      await showSkipped(opened);
    }
  }
}

/** Lists the files that were skipped, with the reason; one that is picked opens. */
export async function showSkipped(opened: OpenedLogs): Promise<void> {
  const items = opened.skipped.map(({ uri, reason }) => ({
    label: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    description: reason,
    detail: uri.path.slice(0, uri.path.lastIndexOf('/')),
    uri,
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: l10n.t('Files that were skipped'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked) {
    await commands.executeCommand('vscode.open', picked.uri);
  }
}
