import { gunzip, gunzipSync, type InputType } from 'node:zlib';

/** Archives that are larger are unpacked beside the extension host's thread; to hand over a smaller one takes as long as it does to unpack it. */
const SHORTEST_ASIDE = 262_144;
/** How many bytes come out at a time: zlib's own choice, and for what is large, where each time crosses from one thread to the other. */
const PIECE = { least: 16_384, most: 262_144 };
/** How many bytes usually come of one. */
const USUAL_RATIO = 6;
/** Every Node allows a buffer of so many bytes. What is larger is unpacked piece by piece. */
const LARGEST = 2_147_483_647;

/**
 * A sound archive, unpacked in one go; undefined where it is damaged, or holds more than `most` bytes. Node's zlib leaves out what stands behind an
 * archive without a word, so that one must end where the bytes end.
 */
export async function unpackSound(bytes: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  if (bytes.length < SHORTEST_ASIDE) {
    return unpackSoundNow(bytes, most);
  }
  return new Promise((resolve) => {
    gunzip(bytes, optionsFor(bytes, most), (error, result) => resolve(error ? undefined : whole(bytes, result)));
  });
}

/** The same, and nobody else does anything meanwhile: for what is small. */
export function unpackSoundNow(bytes: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return whole(bytes, gunzipSync(bytes as InputType, optionsFor(bytes, most)));
  } catch {
    return undefined;
  }
}

function optionsFor({ length }: Uint8Array, most: number) {
  const chunkSize = Math.min(PIECE.most, Math.max(PIECE.least, USUAL_RATIO * length));
  return { info: true, maxOutputLength: Math.min(most, LARGEST), chunkSize };
}

/** What `info` makes zlib give, which its types do not tell. */
interface Unpacked {
  readonly buffer: Uint8Array;
  /** `bytesWritten` is how much of the input was used. */
  readonly engine: { readonly bytesWritten: number };
}

function whole(bytes: Uint8Array, result: unknown): Uint8Array | undefined {
  const { buffer, engine } = result as Unpacked;
  return engine.bytesWritten === bytes.length ? buffer : undefined;
}
