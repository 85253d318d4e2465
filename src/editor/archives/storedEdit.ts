import { type TextDocument, type WorkspaceEdit, workspace } from 'vscode';
import { type Edit, readableInSteps, readInSteps, span } from '../../core';
import { toWorkspaceEdit } from '../shared/convert';
import { inTimeSlices } from '../shared/timeSlices';
import { isArchive } from '../storage/isArchive';
import { addressOf } from './viewAddress';

/**
 * The change of what is stored, for edits of what is shown: a document itself, or for a readable layout the log in one line that it was made of.
 * Undefined for what nobody may change, such as an archive, and when the original has another text by now.
 */
export async function toStoredEdit(document: TextDocument, edits: readonly Edit[]): Promise<WorkspaceEdit | undefined> {
  const address = addressOf(document.uri);
  if (!address) {
    return toWorkspaceEdit(document, edits);
  }
  if (address.kind !== 'readable' || isArchive(address.original)) {
    return undefined;
  }
  const original = await workspace.openTextDocument(address.original);
  const { version } = original;
  const log = await inTimeSlices(readInSteps(original.getText()));
  const readable = log && (await inTimeSlices(readableInSteps(log)));
  if (!readable || readable.text !== document.getText() || original.version !== version) {
    return undefined;
  }
  const place = (offset: number) => readable.layout.toOriginal(offset);
  const moved = edits.map(({ span: { start, end }, newText }) => ({ newText, span: span(place(start), place(end)) }));
  return toWorkspaceEdit(original, moved);
}
