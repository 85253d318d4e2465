import { commands, Disposable, window } from 'vscode';
import { eventsOf, type LogRecord, recordsAt } from '../../core';
import type { OpenDocuments } from '../logs/openDocuments';
import { toSpan } from '../shared/convert';
import type { Policies } from './policies';
import { registerRefusalActions } from './refusalActions';

/** Policies from the events of a document: of the refused one at the cursor, and of those that a selection touches. */
export function registerPolicies(documents: OpenDocuments, policies: Policies): Disposable {
  return Disposable.from(
    commands.registerCommand('cloudtrail.copyAllowingStatement', async () =>
      policies.copyAllowing(await recordAtCursor(documents)),
    ),
    commands.registerCommand('cloudtrail.leastPrivilege', () => showOfSelection(documents, policies)),
    registerRefusalActions(documents),
  );
}

async function recordAtCursor(documents: OpenDocuments): Promise<LogRecord | undefined> {
  const editor = window.activeTextEditor;
  const log = editor && (await documents.read(editor.document));
  return log?.records.around(editor?.document.offsetAt(editor.selection.active) ?? 0);
}

/** Of the events that the selection touches; where nothing is selected, of all events of the document. */
async function showOfSelection(documents: OpenDocuments, policies: Policies): Promise<void> {
  const editor = window.activeTextEditor;
  const log = editor && (await documents.read(editor.document));
  if (editor && log) {
    const { document, selection } = editor;
    const all = Array.from({ length: log.records.length }, (_, row) => row);
    const rows = selection.isEmpty ? all : recordsAt(log, toSpan(document, selection));
    await policies.showLeastPrivilege(eventsOf(log), rows);
  }
}
