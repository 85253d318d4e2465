import { commands, type Disposable, env, l10n, window } from 'vscode';
import { type LogDocument, type NormalizedLog, normalize, recordsAround, recordsAt } from '../../core';
import type { OpenDocuments } from '../logs/openDocuments';
import { toSpan } from '../shared/convert';
import { eventCount, leftOut } from '../shared/counts';
import { inTimeSlices } from '../shared/timeSlices';

/** What a clipboard takes without anybody having to wait, in characters. */
export const mostCopied = 20_000_000;

/** Copies the events that the selection touches as JSON that every tool reads; beside an event it asks before it copies all around it. */
export function registerCopyEvents(documents: OpenDocuments): Disposable {
  // No text editor command: of those VS Code does not wait for what they begin, and whoever runs this one wants the clipboard filled.
  return commands.registerCommand('cloudtrail.copyEvents', async () => {
    const editor = window.activeTextEditor;
    const log = editor && (await documents.read(editor.document));
    const selection = editor && toSpan(editor.document, editor.selection);
    const touched = log && selection ? recordsAt(log, selection) : [];
    const around = log && selection && !touched.length ? recordsAround(log, selection.start) : [];
    if (log && around.length > 1) {
      void offerAll(log, around);
    } else {
      await copyEvents(log, [...touched, ...around]);
    }
  });
}

/** Nobody who wants one event shall find fifty on the clipboard. One that is alone in its sample is meant. */
async function offerAll(log: LogDocument, indexes: readonly number[]): Promise<void> {
  const copyAll = l10n.t('Copy All {0}', eventCount(indexes.length));
  const hint = l10n.t('The cursor is beside the events: nothing was copied. Put it into the one that you want.');
  if ((await window.showInformationMessage(hint, copyAll)) === copyAll) {
    await copyEvents(log, indexes);
  }
}

/** Puts events on the clipboard, mended if need be, and says how many. */
async function copyEvents(log: LogDocument | undefined, indexes: readonly number[]): Promise<void> {
  const copied = log && indexes.length ? await inTimeSlices(normalize(log, indexes, mostCopied)) : undefined;
  await tellCopied(copied, indexes.length);
}

/** Puts on the clipboard what was written of so many events, and says what became of them. */
export async function tellCopied(copied: NormalizedLog | undefined, wanted: number): Promise<void> {
  if (!copied) {
    void window.showInformationMessage(l10n.t('There is no CloudTrail event at the cursor.'));
    return;
  }
  await env.clipboard.writeText(copied.text);
  if (copied.refused) {
    void window.showWarningMessage(leftOut(copied.refused));
    return;
  }
  if (copied.written < wanted) {
    void window.showWarningMessage(
      l10n.t('Only the first {0} of {1} were copied: more would be too much.', copied.written, eventCount(wanted)),
    );
    return;
  }
  window.setStatusBarMessage(`$(check) ${l10n.t('{0} copied as JSON', eventCount(copied.written))}`, 4_000);
}
