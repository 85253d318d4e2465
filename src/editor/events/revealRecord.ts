import { commands, Disposable, type Location, Uri, window, workspace } from 'vscode';
import type { EventRef, Log } from '../../core';
import type { OpenDocuments } from '../logs/openDocuments';
import type { OpenLog } from '../logs/openLog';
import { sameRecord } from '../logs/sameRecord';
import { Spotlight } from '../shared/spotlight';

/**
 * Takes the name of an event, and the reading of its log that the name is from, if that is not the present one: an edit above may have moved
 * the event since it was listed. Goes to the event in the text of its log: the cursor at its start, its whole text tinted until the cursor
 * moves on. Nothing is selected, so that a key pressed by mistake cannot replace the event. With `{ preserveFocus: true }` the focus stays where it
 * is. Does nothing with arguments of another shape.
 */
export function registerRevealRecord(documents: OpenDocuments): Disposable {
  const spotlight = new Spotlight();
  return Disposable.from(
    spotlight,
    commands.registerCommand('cloudtrail.revealRecord', async (ref: unknown, earlier?: unknown, how?: unknown) => {
      if (!isRef(ref) || !(earlier === undefined || isReading(earlier))) {
        return;
      }
      const open = await openAt(documents, ref);
      const listed = earlier ?? (open && (await documents.store.readAtRest(open)));
      const place = open && listed && (await placeOf(documents, open, ref, listed));
      if (!place) {
        return;
      }
      const editor = await window.showTextDocument(place.uri, { preserveFocus: keepsFocus(how) });
      // The text may have changed before it came to the front.
      const now = await placeOf(documents, documents.of(editor.document) ?? open, ref, listed);
      if (now) {
        spotlight.show(editor, now.range);
      }
    }),
  );
}

/** What is open at the address; else its document, opened. */
async function openAt(documents: OpenDocuments, [uri]: EventRef): Promise<OpenLog | undefined> {
  return documents.store.get(uri) ?? documents.of(await workspace.openTextDocument(Uri.parse(uri, true)));
}

/** Where the event is now that was listed under a position. */
async function placeOf(
  { store }: OpenDocuments,
  open: OpenLog,
  [, index]: EventRef,
  listed: Log,
): Promise<Location | undefined> {
  const log = await store.readAtRest(open);
  const record = log && sameRecord(listed, index, log);
  return record && open.locate(record.index);
}

/** Anybody may run a command. */
export function isRef(value: unknown): value is EventRef {
  const [uri, index, ...others] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof uri === 'string' && Number.isInteger(index) && Number(index) >= 0 && others.length === 0;
}

function keepsFocus(value: unknown): boolean {
  return ((value ?? {}) as { readonly preserveFocus?: unknown }).preserveFocus === true;
}

/** Whether it is a reading, as far as one looks into it here. */
export function isReading(value: unknown): value is Log {
  const { records } = (value ?? {}) as Partial<Log>;
  return typeof records?.at === 'function' && typeof records.around === 'function';
}
