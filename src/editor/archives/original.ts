import { type TextDocument, type Uri, workspace } from 'vscode';
import { type Unpacked, unpack } from '../../core';
import type { Pieces } from '../logs/readPieces';
import { maxUncompressedBytes } from '../shared/settings';
import { isArchive } from '../storage/isArchive';
import { unpackInSlices } from '../storage/unpackInSlices';

/** The most bytes of a log that is shown as a text: VS Code counts characters, and hardly any has more than one. */
export const mostReadable = 20 * 1_024 * 1_024;

/** What a file holds, unpacked if it is an archive. */
export interface Original {
  readonly bytes: Uint8Array;
  /** What was found in the archive; undefined for a file that is none by its name. */
  readonly archive: Unpacked | undefined;
}

/**
 * Reads a file, of an archive as much as can be read and as the settings allow. Undefined when `stale` said that nobody wants it any more.
 * @param most gives up when it holds more bytes
 */
export async function readOriginal(
  uri: Uri,
  stale: () => boolean = () => false,
  most = Number.POSITIVE_INFINITY,
): Promise<Original | 'too-large' | undefined> {
  const edited = editedDocument(uri);
  if (edited) {
    return withinBounds({ bytes: new TextEncoder().encode(edited.getText()), archive: undefined }, most);
  }
  if (isArchive(uri)) {
    // One byte more than is wanted tells that there is more.
    const bounds = Math.min(maxUncompressedBytes(uri), most + 1);
    const unpacked = await unpackInSlices(await workspace.fs.readFile(uri), bounds, stale);
    return unpacked && withinBounds(unpacked, most);
  }
  const { size } = await workspace.fs.stat(uri);
  return size > most
    ? 'too-large'
    : withinBounds({ bytes: await workspace.fs.readFile(uri), archive: undefined }, most);
}

function withinBounds(original: Original, most: number): Original | 'too-large' {
  return original.bytes.length > most ? 'too-large' : original;
}

/** The same piece after piece, for a reader that takes no text. `tell` is told what was found in an archive, when all of it has come. */
export async function* piecesOf(uri: Uri, tell: (archive: Unpacked) => void): Pieces {
  const bytes = await workspace.fs.readFile(uri);
  if (!isArchive(uri)) {
    yield bytes;
    return;
  }
  const steps = unpack(bytes, maxUncompressedBytes(uri));
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      tell(step.value);
      return;
    }
    yield step.value;
  }
}

/** Tells one state of what can be read of a file from another, that of an unsaved document included. */
export async function stampOf(uri: Uri): Promise<{ readonly stamp: string; readonly mtime: number }> {
  const { mtime, size } = await workspace.fs.stat(uri);
  const edited = editedDocument(uri);
  // Later than the file, so that the editor reads anew; and another time for each text.
  return edited
    ? { stamp: `edited ${edited.version}`, mtime: mtime + edited.version }
    : { stamp: `${mtime} ${size} ${maxUncompressedBytes(uri)}`, mtime };
}

function editedDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());
}
