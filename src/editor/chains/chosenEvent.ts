import { type TextEditor, window } from 'vscode';
import { isReading, isRef } from '../events/revealRecord';
import type { EventLists } from './eventLists';
import type { EventSpot, Spots } from './spots';

/**
 * The event that a command is about: the one that is named to it, with the reading that the name is from, as rows of the Events view do; else the one at
 * the cursor, of a log or of a list of events.
 */
export async function chosenEvent(
  spots: Spots,
  lists: EventLists,
  ref: unknown,
  earlier: unknown,
): Promise<EventSpot | undefined> {
  if (isRef(ref)) {
    return spots.named(ref, isReading(earlier) ? earlier : undefined);
  }
  const editor = window.activeTextEditor;
  return (
    editor && ((await lists.spotAt(editor.document, lineOf(editor))) ?? spots.at(editor.document, cursorOf(editor)))
  );
}

function cursorOf({ selection }: TextEditor) {
  return selection.active;
}

function lineOf(editor: TextEditor): number {
  return cursorOf(editor).line;
}
