import { Location, Range, type TextDocument, type Uri, workspace } from 'vscode';
import type { OpenBytes } from '../logs/openBytes';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { readableView } from '../shared/settings';
import { isArchive } from '../storage/isArchive';
import { mostReadable } from './original';
import { eventViewOf, viewOf } from './viewAddress';

/** From how many characters on an event in one line is not read where it stands. */
const longLine = 400;

/**
 * Where an event of a log that was read as bytes is shown: in the layout that its file is opened in, of one that is too large for a text as a
 * document of its own. Undefined when there is no such event.
 */
export async function placeInView(
  open: OpenBytes,
  file: Uri,
  index: number,
  documents: OpenDocuments,
): Promise<Location | undefined> {
  const event = open.event(index);
  if (!event) {
    return undefined;
  }
  if (open.size > mostReadable) {
    const { uri, lineCount } = await workspace.openTextDocument(
      eventViewOf(file, index, event.record.text('eventName') ?? ''),
    );
    return new Location(uri, new Range(0, 0, lineCount, 0));
  }
  const document = await workspace.openTextDocument(viewFor(open, file, event.written));
  // The same text in other lines has the same events.
  const shown = (await documents.read(document))?.records.at(index);
  return shown && new Location(document.uri, toRange(document, shown.span));
}

/** The text of a log that was read as bytes: of an archive in the layout that it is opened in, else the file, which can be mended. Undefined where it is too large for a text. */
export async function textInView(open: OpenBytes, file: Uri): Promise<TextDocument | undefined> {
  return open.size > mostReadable
    ? undefined
    : workspace.openTextDocument(isArchive(file) ? viewFor(open, file, '') : file);
}

function viewFor({ scope }: OpenBytes, file: Uri, event: string): Uri {
  const isWanted = readableView(scope) === 'auto';
  if (isArchive(file)) {
    return viewOf(file, isWanted ? 'readable' : 'unpacked');
  }
  return isWanted && event.length > longLine && !event.includes('\n') ? viewOf(file, 'readable') : file;
}
