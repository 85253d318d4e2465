import { type TextDocument, type Uri, workspace } from 'vscode';
import { joined, type Unpacked, unpack } from '../../core';
import { maxUncompressedBytes } from '../shared/settings';
import { inTimeSlices } from '../shared/timeSlices';
import { isArchive } from './viewAddress';

/** What a file holds, unpacked if it is an archive. */
export interface Original {
  readonly bytes: Uint8Array;
  /** What was found in the archive; undefined for a file that is none by its name. */
  readonly archive: Unpacked | undefined;
}

/** Reads a file, of an archive as much as can be read and as the settings allow. Undefined when `stale` said that nobody wants it any more. */
export async function readOriginal(uri: Uri, stale: () => boolean = () => false): Promise<Original | undefined> {
  const edited = editedDocument(uri);
  if (edited) {
    return { bytes: new TextEncoder().encode(edited.getText()), archive: undefined };
  }
  const bytes = await workspace.fs.readFile(uri);
  if (!isArchive(uri)) {
    return { bytes, archive: undefined };
  }
  const pieces: Uint8Array[] = [];
  const archive = await inTimeSlices(unpack(bytes, maxUncompressedBytes(uri)), stale, (piece) => {
    pieces.push(piece);
    return undefined;
  });
  return archive && { bytes: joined(pieces), archive };
}

/** Tells one state of a file from another, that of an unsaved document included. */
export async function stampOf(uri: Uri): Promise<{ readonly stamp: string; readonly mtime: number }> {
  const { mtime, size } = await workspace.fs.stat(uri);
  const edited = editedDocument(uri);
  // Later than the file, so that the editor reads anew; and another time for each text.
  return edited
    ? { stamp: `edited ${edited.version}`, mtime: mtime + edited.version }
    : { stamp: `${mtime} ${size}`, mtime };
}

function editedDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());
}
