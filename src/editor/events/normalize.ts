import { commands, type Disposable, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type LogDocument, type NormalizedLog, normalize } from '../../core';
import type { ActiveLog } from '../logs/activeLog';
import { logLanguage } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { fileName } from '../shared/convert';
import { eventCount, leftOut } from '../shared/counts';
import { inTimeSlices } from '../shared/timeSlices';

/** What is written at most, in characters: VS Code colors and checks documents of this size without effort. */
const most = 20_000_000;

/** Shows all events of the document as indented JSON, mended on the way, in a new document. */
export function registerNormalize(documents: OpenDocuments, active: ActiveLog): Disposable {
  return commands.registerCommand('cloudtrail.normalize', async (resource?: unknown) => {
    const uri = resource instanceof Uri ? resource : active.uri;
    const document = uri && (await workspace.openTextDocument(uri));
    const log = document && (await documents.read(document));
    if (!document || !log?.records.length) {
      void window.showInformationMessage(l10n.t('There are no CloudTrail events here to write.'));
      return;
    }
    const written = await write(log, l10n.t('Writing the events of {0}', fileName(document.uri)));
    if (written) {
      await window.showTextDocument(await workspace.openTextDocument({ language: logLanguage, content: written.text }));
      tell(written, log.records.length);
    }
  });
}

/** Undefined when the user gives up. */
async function write(log: LogDocument, title: string): Promise<NormalizedLog | undefined> {
  const all = Array.from({ length: log.records.length }, (_, index) => index);
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (_, token) =>
    inTimeSlices(normalize(log, all, most), () => token.isCancellationRequested),
  );
}

function tell({ written, damaged, uncertain, refused }: NormalizedLog, total: number): void {
  if (refused) {
    void window.showWarningMessage(leftOut(refused));
    return;
  }
  if (written < total) {
    void window.showWarningMessage(
      l10n.t('The new document holds the first {0} of {1}: it would grow too large.', written, eventCount(total)),
    );
    return;
  }
  const mended = damaged ? l10n.t(', {0} of them repaired', damaged) : '';
  const guessed = uncertain ? l10n.t(', {0} in a way that is uncertain', uncertain) : '';
  window.setStatusBarMessage(`$(check) ${eventCount(written)}${mended}${guessed}`, 6_000);
}
