import { gunzip, gunzipSync, type InputType } from 'node:zlib';

/** Archives that are larger are unpacked beside the extension host's thread; to hand over a smaller one takes as long as it does to unpack it. */
const SHORTEST_ASIDE = 262_144;
/** How many bytes come out at a time: zlib's own choice, and for what is large, where each time crosses from one thread to the other. */
const PIECE = { least: 16_384, most: 262_144 };
/** How many bytes usually come of one, and how many at most of what is no trick. */
const RATIO = { usual: 6, most: 64 } as const;
/** So many bytes at the end of an archive say how long it is unpacked. */
const LENGTH_BYTES = 4;
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

function optionsFor(bytes: Uint8Array, most: number) {
  const { length } = bytes;
  const usual = Math.min(PIECE.most, Math.max(PIECE.least, RATIO.usual * length));
  const stated = statedLength(bytes);
  // Pieces would be copied into one, and be in memory twice until then. One byte more, so that zlib sees that it is through.
  const chunkSize = stated <= Math.min(most, RATIO.most * length) ? Math.max(usual, stated + 1) : usual;
  return { info: true, maxOutputLength: Math.min(most, LARGEST), chunkSize };
}

/** How long an archive says that it is unpacked; of several in one file, what the last one says. */
function statedLength({ buffer, byteOffset, length }: Uint8Array): number {
  return length < LENGTH_BYTES ? 0 : new DataView(buffer, byteOffset).getUint32(length - LENGTH_BYTES, true);
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
