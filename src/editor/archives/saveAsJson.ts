import { commands, type Disposable, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { fileName } from '../shared/convert';
import { isArchive } from '../storage/isArchive';
import { readOriginal } from './original';
import { addressOf } from './viewAddress';

/** Writes what an archive holds into a file, byte for byte as it was delivered and not as it is laid out. */
export function registerSaveAsJson(): Disposable {
  return commands.registerCommand('cloudtrail.saveAsJson', async (resource?: unknown) => {
    const uri = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
    const archive = uri && (addressOf(uri)?.original ?? uri);
    if (!archive || !isArchive(archive)) {
      void window.showInformationMessage(l10n.t('Only what an archive (.json.gz) holds can be saved as JSON.'));
      return;
    }
    const target = await window.showSaveDialog({
      defaultUri: archive.with({ path: archive.path.replace(/\.gz$/i, '') }),
      filters: { JSON: ['json'] },
      saveLabel: l10n.t('Save as JSON'),
    });
    if (target) {
      await save(archive, target);
    }
  });
}

/** Writes what an archive holds into another file, and says so. */
export async function save(archive: Uri, target: Uri): Promise<void> {
  const title = l10n.t('Unpacking {0}', fileName(archive));
  const location = ProgressLocation.Notification;
  const original = await window.withProgress({ location, title, cancellable: true }, (_, token) =>
    readOriginal(archive, () => token.isCancellationRequested),
  );
  if (!original || original === 'too-large') {
    return;
  }
  await workspace.fs.writeFile(target, original.bytes);
  const open = l10n.t('Open');
  const damage = original.archive?.damages[0]?.message;
  const saved = l10n.t('Saved {0}.', fileName(target));
  const chosen = damage
    ? await window.showWarningMessage(`${saved} ${damage}`, open)
    : await window.showInformationMessage(saved, open);
  if (chosen === open) {
    await commands.executeCommand('vscode.open', target);
  }
}
