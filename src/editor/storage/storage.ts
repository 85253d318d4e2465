import { type Uri, workspace } from 'vscode';

/**
 * The way to the bytes of files, wherever VS Code runs. On the desktop `src/desktop/storage.ts` takes its place in the bundle, which gives the same
 * sooner: here each file crosses from the editor to the extension host by itself.
 */
export async function readStored(uri: Uri): Promise<Uint8Array> {
  return workspace.fs.readFile(uri);
}

/** A sound archive, unpacked in one go; undefined where that cannot be done here, or it is damaged, or holds more than `most` bytes. */
export async function unpackSound(_bytes: Uint8Array, _most: number): Promise<Uint8Array | undefined> {
  return undefined;
}

/** The same of a small one, without waiting. */
export function unpackSoundNow(_bytes: Uint8Array, _most: number): Uint8Array | undefined {
  return undefined;
}
