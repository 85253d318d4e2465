import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import { isCertain, type RepairEdit } from '../../core';
import type { ActiveLog } from '../logs/activeLog';
import type { OpenDocument } from '../logs/openDocument';
import type { OpenDocuments } from '../logs/openDocuments';
import { fileName } from '../shared/convert';
import { mendCount, placeCount } from '../shared/counts';
import { registerApplyRepair } from './applyRepair';
import { editsForSeenText } from './editsForSeenText';
import type { Findings } from './findings';
import { registerRepairMarks } from './repairMarks';
import { RepairPreview, repairedCopy } from './repairPreview';

/** Shows what mending the document would change, with marks where somebody has to agree, and asks before it touches the document. */
export function registerRepair(documents: OpenDocuments, findings: Findings, active: ActiveLog): Disposable {
  const preview = new RepairPreview(documents, findings);
  return Disposable.from(
    preview,
    registerRepairMarks(preview),
    registerApplyRepair(documents, findings, preview),
    commands.registerCommand('cloudtrail.repair', async (resource?: unknown) => {
      const uri = resource instanceof Uri ? resource : active.uriNow;
      const open = uri && documents.of(await workspace.openTextDocument(uri));
      if (!open || !findings.store.has(open)) {
        void window.showInformationMessage(l10n.t('There are no CloudTrail events here to repair.'));
        return;
      }
      await showRepair(preview, findings, open);
    }),
  );
}

async function showRepair(preview: RepairPreview, findings: Findings, open: OpenDocument): Promise<void> {
  const { document } = open;
  const name = fileName(document.uri);
  const text = document.getText();
  const edits = await editsForSeenText(async () => (await findings.repair(open)).edits, document, text);
  if (!edits?.length) {
    const why = edits
      ? l10n.t('Nothing in {0} needs repair.', name)
      : l10n.t('{0} changed while its repair was worked out. Run the command again.', name);
    void window.showInformationMessage(why);
    return;
  }
  await preview.show(document, edits);
  void ask(repairedCopy(document.uri), name, text, edits);
}

/** What is applied is what was shown: of this text. The question stays in sight for a while, so it must be true afterwards, too. */
async function ask(copy: Uri, name: string, text: string, edits: readonly RepairEdit[]): Promise<void> {
  const all = l10n.t('Apply Repair');
  const certain = l10n.t('Apply Certain Mends Only');
  const asked = edits.filter((edit) => !isCertain(edit)).length;
  const what = l10n.t('Repair of {0}: {1}.', name, mendCount(edits));
  const marked = asked ? ` ${l10n.t('Marked, as uncertain or correcting a value: {0}.', placeCount(asked))}` : '';
  const some = asked > 0 && asked < edits.length ? [certain] : [];
  const chosen = await window.showInformationMessage(what + marked, all, ...some);
  if (chosen) {
    const command = chosen === all ? 'cloudtrail.applyRepair' : 'cloudtrail.applyCertainRepair';
    await commands.executeCommand(command, copy, text);
  }
}
