import {
  commands,
  Disposable,
  l10n,
  type Tab,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Edit } from '../../core';
import { toStoredEdit } from '../archives/storedEdit';
import type { OpenDocument } from '../logs/openDocument';
import type { OpenDocuments } from '../logs/openDocuments';
import { fileName } from '../shared/convert';
import { placeCount } from '../shared/counts';
import { repairedScheme, viewScheme } from '../shared/ownership';
import { editsForSeenText } from './editsForSeenText';
import type { Findings } from './findings';
import { originalOf, type RepairPreview } from './repairPreview';

/**
 * Applies the repair that a diff shows to the document on its left, in one undo step, and closes the diff: all of it, or certain mends only.
 * Both take the address of the repaired copy and the text of the document that was shown; without them those of the diff in front count.
 * Another text is left alone: nobody has seen what would become of it.
 */
export function registerApplyRepair(documents: OpenDocuments, findings: Findings, preview: RepairPreview): Disposable {
  const all: Work = async (open) => (await findings.repair(open)).edits;
  const certain: Work = (open) => findings.certainRepairs(open);
  const apply = (work: Work) => (resource?: unknown, seen?: unknown) =>
    applyRepair(documents, work, preview, resource, seen);
  return Disposable.from(
    commands.registerCommand('cloudtrail.applyRepair', apply(all)),
    commands.registerCommand('cloudtrail.applyCertainRepair', apply(certain)),
  );
}

/** Works out what is to be applied. */
type Work = (open: OpenDocument) => Promise<readonly Edit[]>;

async function applyRepair(
  documents: OpenDocuments,
  work: Work,
  preview: RepairPreview,
  resource: unknown,
  seen: unknown,
): Promise<void> {
  const copy = resource instanceof Uri && resource.scheme === repairedScheme ? resource : shownCopy();
  if (!copy) {
    void window.showInformationMessage(l10n.t('Show a repair first: run CloudTrail: Repair.'));
    return;
  }
  const document = await workspace.openTextDocument(originalOf(copy));
  const source = typeof seen === 'string' ? seen : preview.sourceOf(copy);
  const open = documents.of(document);
  const edits = await editsForSeenText(async () => (open ? work(open) : []), document, source);
  const change = edits && (await toStoredEdit(document, edits));
  const done = change !== undefined && (await workspace.applyEdit(change));
  // VS Code, too, refuses what was made for a text that has changed.
  if (!edits || (!done && document.getText() !== source)) {
    void (preview.wasApplied(document) ? sayApplied(document.uri) : offerAgain(document.uri));
    return;
  }
  if (!done) {
    void window.showErrorMessage(whyUnchanged(document.uri));
    return;
  }
  preview.applied(document);
  // The question whether to apply it would stay in sight; it goes where VS Code keeps all that was told.
  await commands.executeCommand('notifications.hideToasts');
  await window.tabGroups.close(diffsOf(copy));
  await window.showTextDocument(document);
  sayChanged(document, edits.length);
}

/** It is no longer said once the text is another one, as after Undo. */
function sayChanged(document: TextDocument, places: number): void {
  const { version } = document;
  const said = window.setStatusBarMessage(`$(check) ${l10n.t('{0} changed', placeCount(places))}`);
  const end = () => {
    clearTimeout(timer);
    Disposable.from(said, watch).dispose();
  };
  const watch = workspace.onDidChangeTextDocument(
    (event) => event.document === document && event.document.version > version && end(),
  );
  const timer = setTimeout(end, 6_000);
}

async function sayApplied(document: Uri): Promise<void> {
  await window.showInformationMessage(l10n.t('The repair of {0} has been applied already.', fileName(document)));
}

function whyUnchanged(document: Uri): string {
  return document.scheme === viewScheme
    ? l10n.t('{0} is an archive, and archives are never changed. Save it as JSON to repair it.', fileName(document))
    : l10n.t('{0} could not be changed. It may be read-only.', fileName(document));
}

async function offerAgain(document: Uri): Promise<void> {
  const again = l10n.t('Show Repair Again');
  const chosen = await window.showWarningMessage(
    l10n.t('{0} has changed since its repair was shown. Nothing has been applied.', fileName(document)),
    again,
  );
  if (chosen === again) {
    await commands.executeCommand('cloudtrail.repair', document);
  }
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
