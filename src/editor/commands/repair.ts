import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { ActiveLog } from '../activeLog';
import { fileName } from '../convert';
import type { Findings } from '../findings';
import { repairedCopy } from '../repairPreview';
import { seenRepairs } from '../seenRepairs';

/** Shows what mending the document would change, and asks before it touches the document. */
export function registerRepair(findings: Findings, active: ActiveLog): Disposable {
  return commands.registerCommand('cloudtrail.repair', async (resource?: unknown) => {
    const uri = resource instanceof Uri ? resource : active.document?.uri;
    const document = uri && (await workspace.openTextDocument(uri));
    if (!document || !findings.store.has(document)) {
      void window.showInformationMessage(l10n.t('There are no CloudTrail events here to repair.'));
      return;
    }
    const text = document.getText();
    const edits = await seenRepairs(findings, document, text);
    if (!edits) {
      void window.showInformationMessage(
        l10n.t('{0} changed while its repair was worked out. Run the command again.', fileName(document.uri)),
      );
      return;
    }
    if (edits.length === 0) {
      void window.showInformationMessage(l10n.t('Nothing in {0} needs repair.', fileName(document.uri)));
      return;
    }
    const copy = repairedCopy(document.uri);
    await commands.executeCommand('vscode.diff', document.uri, copy, l10n.t('{0} ↔ Repaired', fileName(document.uri)));
    void ask(copy, fileName(document.uri), text);
  });
}

/** What is applied is what was shown: of this text. */
async function ask(copy: Uri, name: string, text: string): Promise<void> {
  const apply = l10n.t('Apply Repair');
  const chosen = await window.showInformationMessage(
    l10n.t('On the right is {0} as it would be. Nothing has been changed yet.', name),
    apply,
  );
  if (chosen === apply) {
    await commands.executeCommand('cloudtrail.applyRepair', copy, text);
  }
}
