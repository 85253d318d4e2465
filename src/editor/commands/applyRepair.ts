import { commands, type Disposable, l10n, type Tab, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import { fileName, toWorkspaceEdit } from '../convert';
import type { Findings } from '../findings';
import { originalOf, repairedScheme } from '../repairPreview';

/** Applies the repair that a diff shows to the document on its left, in one undo step, and closes the diff. */
export function registerApplyRepair(findings: Findings): Disposable {
  return commands.registerCommand('cloudtrail.applyRepair', async (resource?: unknown) => {
    const copy = resource instanceof Uri && resource.scheme === repairedScheme ? resource : shownCopy();
    if (!copy) {
      void window.showInformationMessage(l10n.t('Show a repair first: run CloudTrail: Repair.'));
      return;
    }
    // From the text as it is now: it may have changed since the diff was opened.
    const document = await workspace.openTextDocument(originalOf(copy));
    const done = await workspace.applyEdit(toWorkspaceEdit(document, await findings.repairs(document)));
    if (!done) {
      void window.showErrorMessage(l10n.t('{0} could not be changed. It may be read-only.', fileName(document.uri)));
      return;
    }
    await window.tabGroups.close(diffsOf(copy));
    await window.showTextDocument(document);
  });
}

function shownCopy(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff && input.modified.scheme === repairedScheme ? input.modified : undefined;
}

function diffsOf(copy: Uri): Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === copy.toString()),
  );
}
