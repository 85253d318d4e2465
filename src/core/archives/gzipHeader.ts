/** The first bytes of files that are something else than a text. Source: the magic numbers of RFC 1952, APPNOTE.TXT, RFC 8878, bzip2 and xz. */
const formats: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
];

/** In which format the bytes from `at` on are compressed, by how they begin; undefined for anything else. */
export function compression(bytes: Uint8Array, at = 0): string | undefined {
  return formats.find(([, magic]) => magic.every((byte, index) => bytes[at + index] === byte))?.[0];
}

const DEFLATE = 8;
const FHCRC = 0x02;
const FEXTRA = 0x04;
const FNAME = 0x08;
const FCOMMENT = 0x10;
const RESERVED = 0xe0;
const FIXED_LENGTH = 10;

/** The offset behind the header of the gzip member at `at` (RFC 1952, 2.3); why there is none where it is damaged or breaks off. */
export function headerEnd(bytes: Uint8Array, at: number): number | 'bad-header' | 'truncated' {
  const flags = bytes[at + 3] ?? 0;
  const isKnown = compression(bytes, at) === 'gzip' && (bytes[at + 2] ?? DEFLATE) === DEFLATE && !(flags & RESERVED);
  if (!isKnown) {
    return 'bad-header';
  }
  let end = at + FIXED_LENGTH;
  if (flags & FEXTRA) {
    end += 2 + ((bytes[end] ?? 0) | ((bytes[end + 1] ?? 0) << 8));
  }
  end = flags & FNAME ? behindZero(bytes, end) : end;
  end = flags & FCOMMENT ? behindZero(bytes, end) : end;
  end += flags & FHCRC ? 2 : 0;
  return end <= bytes.length ? end : 'truncated';
}

function behindZero(bytes: Uint8Array, at: number): number {
  const zero = bytes.indexOf(0, at);
  return zero < 0 ? bytes.length + 1 : zero + 1;
}
