/** A text that came as bytes, and where its characters stood among them. */
export interface ByteText {
  readonly text: string;
  /** The byte at which the UTF-16 unit at `offset` begins; for the text's length, the number of bytes. */
  byteAt(offset: number): number;
}

/**
 * Decodes UTF-8. A byte order mark stays a character, and bytes that are no UTF-8 become U+FFFD, as everywhere on the web.
 * The offsets of plain ASCII cost nothing; those of other text cost four bytes for each character while the result is held.
 */
export function decodeBytes(bytes: Uint8Array): ByteText {
  const text = decodeText(bytes);
  if (text.length === bytes.length) {
    // No character takes less than a byte, so each takes one.
    return { text, byteAt: (offset) => offset };
  }
  const starts = unitStarts(bytes, text.length);
  return { text, byteAt: (offset) => starts[offset] ?? bytes.length };
}

/** The text alone, of which nobody asks where it stood. */
export function decodeText(bytes: Uint8Array): string {
  return UTF_8.decode(bytes);
}

/** It keeps nothing from one call to the next. */
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The byte at which each UTF-16 unit begins; both units of a pair begin where their character does. */
function unitStarts(bytes: Uint8Array, units: number): Uint32Array {
  const starts = new Uint32Array(units + 1);
  let unit = 0;
  for (let at = 0; at < bytes.length; ) {
    starts[unit++] = at;
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length === 4) {
      starts[unit++] = at;
    }
    at += Math.abs(length);
  }
  starts[units] = bytes.length;
  return starts;
}

/**
 * How many bytes the character at `at` takes; negative when they are the beginning of one that does not go on, which counts as one damaged
 * character (Encoding Standard, "UTF-8 decoder").
 */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    const low = index > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = index > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (next < low || next > high) {
      return -index;
    }
  }
  return length;
}

/** Where a piece that ends before `end` may be cut without taking a character apart. Bytes that are no UTF-8 may be cut anywhere. */
export function characterStart(bytes: Uint8Array, end: number): number {
  for (let at = end - 1; at >= 0 && at >= end - 3; at--) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xc0) {
      return at;
    }
    if (byte < 0x80) {
      return end;
    }
  }
  return end;
}
