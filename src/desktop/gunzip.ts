import { constants } from 'node:buffer';
import { gunzip, gunzipSync, type InputType } from 'node:zlib';

/** Archives that are larger are unpacked beside the extension host's thread. */
const SHORTEST_ASIDE = 65_536;

/**
 * A sound archive, unpacked in one go; undefined where it is damaged, or holds more than `most` bytes. Node's zlib leaves out what stands behind an
 * archive without a word, so that one must end where the bytes end.
 */
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
  const options = { info: true, maxOutputLength: Math.min(most, constants.MAX_LENGTH) };
  if (bytes.length < SHORTEST_ASIDE) {
    return Promise.resolve(gunzipSync(bytes as InputType, options) as unknown as Unpacked);
  }
  return new Promise((resolve, reject) => {
    gunzip(bytes, options, (error, result) => (error ? reject(error) : resolve(result as unknown as Unpacked)));
  });
}
