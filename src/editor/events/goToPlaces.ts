import { l10n, type Position, type TextDocument, window, workspace } from 'vscode';
import { counted, type Steps } from '../../core';
import { addressOf } from '../archives/viewAddress';
import { labelText, withoutLinks } from '../shared/labelText';
import type { Spotlight } from '../shared/spotlight';
import { inTimeSlices } from '../shared/timeSlices';
import { logShownBy } from './logShownBy';
import type { BytePlace, Places } from './placesOfLogs';
import type { Shown, ShownLog } from './shownLogs';

/**
 * Goes to the next place behind the cursor, or else to the first one of the next log that has any, which is opened if need be; round and round. Of a log that
 * is too large for a text the event is shown that has the place; where nothing can be shown it is said where the place is. Does nothing when there
 * is none.
 */
export async function goToNext(shown: Pick<Shown, 'logs'>, places: Places, spotlight: Spotlight): Promise<void> {
  const { logs } = shown;
  const withAny = new Set(places.logs(shown));
  // What was gone to before may be in an editor beside the active one.
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const front = editors.find((editor) => editor && logShownBy(logs, editor.document.uri) >= 0);
  const here = front ? logShownBy(logs, front.document.uri) : -1;
  const log = logs[here];
  if (front && log && withAny.has(log) && (await goBehind(log, places, spotlight, front))) {
    return;
  }
  const next = [...logs.slice(here + 1), ...logs.slice(0, here + 1)].find((one) => withAny.has(one));
  const document = next && (await places.document(next));
  if (document) {
    await goIn(document, undefined, next, places, spotlight);
  } else if (next) {
    await goToBytes(next, -1, places, spotlight);
  }
}

interface Front {
  readonly document: TextDocument;
  readonly selection: { readonly active: Position };
}

/** Whether there is another place in the log that is in front, behind the cursor. */
async function goBehind(log: ShownLog, places: Places, spotlight: Spotlight, front: Front): Promise<boolean> {
  const { document, selection } = front;
  if (await goIn(document, selection.active, log, places, spotlight)) {
    return true;
  }
  const view = addressOf(document.uri);
  const event = view?.kind === 'event' ? log.log.records.at(view.index) : undefined;
  return event !== undefined && goToBytes(log, event.span.end, places, spotlight);
}

async function goIn(
  document: TextDocument,
  cursor: Position | undefined,
  log: ShownLog,
  places: Places,
  spotlight: Spotlight,
): Promise<boolean> {
  const find = async () => (await places.in(document, log)).find(({ start }) => !cursor || start.isAfter(cursor));
  if (!(await find())) {
    return false;
  }
  const editor = await window.showTextDocument(document, { preserveFocus: true });
  // They may have changed before the text came to the front.
  const place = await find();
  place && spotlight.show(editor, place);
  return true;
}

/** Whether there is a place from a byte on. */
async function goToBytes(shown: ShownLog, from: number, places: Places, spotlight: Spotlight): Promise<boolean> {
  const { open, log } = shown;
  const all = 'text' in log ? [] : places.inBytes(log);
  const place = await inTimeSlices(firstFrom(all, from));
  const event = place && log.records.around(place.span.start);
  const location = event && (await open.locate(event.index));
  if (location) {
    const document = await workspace.openTextDocument(location.uri);
    const isShown = await goIn(document, undefined, shown, places, spotlight);
    isShown || spotlight.show(await window.showTextDocument(document, { preserveFocus: true }), location.range);
    return true;
  }
  const message = place
    ? l10n.t('At byte {0}: {1}', counted(place.span.start), place.message)
    : places.otherwise?.(shown);
  message && void window.showWarningMessage(withoutLinks(labelText(message)));
  return message !== undefined;
}

function* firstFrom(places: Iterable<BytePlace>, from: number): Steps<BytePlace | undefined> {
  for (const place of places) {
    if (place.span.start >= from) {
      return place;
    }
    yield;
  }
  return undefined;
}
