import { readFile } from 'node:fs/promises';
import { type Uri, workspace } from 'vscode';

/** See `editor/storage/storage.ts`. */
export { unpackSound, unpackSoundNow } from './gunzip';

/** See `editor/storage/storage.ts`: a file of this machine is read by Node itself, some three times as fast where there are thousands. */
export async function readStored(uri: Uri): Promise<Uint8Array> {
  return uri.scheme === 'file' ? readFile(uri.fsPath) : workspace.fs.readFile(uri);
}
