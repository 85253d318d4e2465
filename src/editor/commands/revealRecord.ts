import { commands, Disposable, Uri, window, workspace } from 'vscode';
import type { LogDocument } from '../../core';
import { toRange } from '../convert';
import type { LogStore } from '../logStore';
import { sameRecord } from '../sameRecord';
import { Spotlight } from '../spotlight';

/**
 * Takes a document's address, the position of an event among its events, and the reading of the document that the position is from, if that
 * is not the present one: an edit above may have moved the event since it was listed. Goes to the event in its document: the cursor at its
 * start, its whole text tinted until the cursor moves on. Nothing is selected, so that a key pressed by mistake cannot replace the event.
 * Does nothing with arguments of another shape.
 */
export function registerRevealRecord(store: LogStore): Disposable {
  const spotlight = new Spotlight();
  return Disposable.from(
    spotlight,
    commands.registerCommand('cloudtrail.revealRecord', async (uri: unknown, index: unknown, earlier?: unknown) => {
      if (!(uri instanceof Uri) || !isPosition(index) || !(earlier === undefined || isReading(earlier))) {
        return;
      }
      const document = await workspace.openTextDocument(uri);
      const log = await store.read(document);
      if (!log || !sameRecord(earlier ?? log, index, log)) {
        return;
      }
      const editor = await window.showTextDocument(document);
      // The text may have changed before it came to the front.
      const now = await store.read(document);
      const record = now && sameRecord(earlier ?? log, index, now);
      if (!record) {
        return;
      }
      spotlight.show(editor, toRange(document, record.span));
    }),
  );
}

function isPosition(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** Whether it is a reading, as far as one looks into it here. Anybody may run a command. */
function isReading(value: unknown): value is LogDocument {
  const { text, records } = (value ?? {}) as Partial<LogDocument>;
  return typeof text === 'string' && typeof records?.at === 'function' && typeof records.around === 'function';
}
