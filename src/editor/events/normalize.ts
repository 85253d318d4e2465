import { commands, Disposable, l10n, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import { counted, normalize } from '../../core';
import type { ActiveLog } from '../logs/activeLog';
import type { OpenDocuments } from '../logs/openDocuments';
import { fileName } from '../shared/convert';
import { eventCount, leftOut } from '../shared/counts';
import { normalizedScheme } from '../shared/ownership';
import { inTimeSlices } from '../shared/timeSlices';
import type { Written } from './heldEvents';
import { NormalizedCopies } from './normalizedCopies';

/** What is written at most, in characters: VS Code hands no larger text to extensions, so its events could not be shown. */
const most = 50_000_000;

/** Shows all events of the document as indented JSON, mended on the way, in a document beside it. */
export function registerNormalize(documents: OpenDocuments, active: ActiveLog): Disposable {
  const copies = new NormalizedCopies((document) => write(documents, document));
  return Disposable.from(
    copies,
    commands.registerCommand('cloudtrail.normalize', async (resource?: unknown) => {
      const uri = resource instanceof Uri ? resource : active.uriNow;
      const document = uri && (await workspace.openTextDocument(uri));
      if (document?.uri.scheme === normalizedScheme) {
        await window.showTextDocument(document);
        return;
      }
      if (!document || !(await documents.read(document))?.records.length) {
        void window.showInformationMessage(l10n.t('There are no CloudTrail events here to write.'));
        return;
      }
      const written = await write(documents, document);
      if (written) {
        await window.showTextDocument(await copies.open(document.uri, written), { preview: false });
        tell(written);
      }
    }),
  );
}

/** Undefined when the user gives up, or the document is no log any more. */
async function write(documents: OpenDocuments, document: TextDocument): Promise<Written | undefined> {
  const log = await documents.read(document);
  if (!log) {
    return undefined;
  }
  const total = log.records.length;
  const all = Array.from({ length: total }, (_, index) => index);
  const title = l10n.t('Writing the events of {0}', fileName(document.uri));
  const location = ProgressLocation.Notification;
  const made = await window.withProgress({ location, title, cancellable: true }, async (_, token) =>
    inTimeSlices(normalize(log, all, most), () => token.isCancellationRequested),
  );
  return made && { ...made, total };
}

function tell({ written, total, damaged, uncertain, refused }: Written): void {
  if (refused) {
    void window.showWarningMessage(leftOut(refused));
    return;
  }
  if (written < total) {
    void window.showWarningMessage(
      l10n.t('Only the first {0} of {1} are shown: more would be too large.', counted(written), eventCount(total)),
    );
    return;
  }
  const mended = damaged ? l10n.t(', {0} of them repaired', damaged) : '';
  const guessed = uncertain ? l10n.t(', {0} in a way that is uncertain', uncertain) : '';
  window.setStatusBarMessage(`$(check) ${eventCount(written)}${mended}${guessed}`, 6_000);
}
