import { readFile } from 'node:fs/promises';
import { gunzip, gunzipSync, type InputType } from 'node:zlib';
import { type Uri, workspace } from 'vscode';

/** Archives that are larger are unpacked beside the extension host's thread. */
const SHORTEST_ASIDE = 65_536;

/** See `editor/storage/storage.ts`: a file of this machine is read by Node itself, some three times as fast where there are thousands. */
export async function readStored(uri: Uri): Promise<Uint8Array> {
  return uri.scheme === 'file' ? readFile(uri.fsPath) : workspace.fs.readFile(uri);
}

/** See `editor/storage/storage.ts`. Node's zlib leaves out what stands behind an archive without a word, so that one must end where the bytes end. */
export async function unpackSound(bytes: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  try {
    const { buffer, engine } = await unpacked(bytes, most);
    return engine.bytesWritten === bytes.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}

/** What `info` makes zlib give, which its types do not tell. */
interface Unpacked {
  readonly buffer: Uint8Array;
  /** `bytesWritten` is how much of the input was used. */
  readonly engine: { readonly bytesWritten: number };
}

function unpacked(bytes: Uint8Array, most: number): Promise<Unpacked> {
  const options = { info: true, maxOutputLength: most };
  if (bytes.length < SHORTEST_ASIDE) {
    return Promise.resolve(gunzipSync(bytes as InputType, options) as unknown as Unpacked);
  }
  return new Promise((resolve, reject) => {
    gunzip(bytes, options, (error, result) => (error ? reject(error) : resolve(result as unknown as Unpacked)));
  });
}
