import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import { type Uri, workspace } from 'vscode';

/** See `editor/storage/storage.ts`. */
export { unpackSound, unpackSoundNow } from './gunzip';

/** In one go: what `node:fs/promises` opens, reads and closes step by step takes half as long again, which is felt where there are thousands. */
const readWhole = promisify(readFile);

/** See `editor/storage/storage.ts`: a file of this machine is read by Node itself, some three times as fast where there are thousands. */
export async function readStored(uri: Uri): Promise<Uint8Array> {
  return uri.scheme === 'file' ? readWhole(uri.fsPath) : workspace.fs.readFile(uri);
}
