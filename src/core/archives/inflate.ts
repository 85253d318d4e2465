import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateEnd,
  zlibInflateInit2,
} from 'pako';

/** How many bytes come out at a time: some 3 ms of work. */
const PIECE = 1_048_576;
/** Room for the first piece as a multiple of the archive: a folder may hold thousands of small ones. */
const USUAL_RATIO = 16;
/** How zlib's inflate names data with a gzip header, and bare data. */
const WINDOW = { gzip: 31, raw: -15 } as const;

/** How the unpacking of one stream ended. */
interface InflateEnd {
  /** Whether the stream was whole; else it breaks off, or is damaged, or there would have been more than was allowed. */
  readonly how: 'whole' | 'truncated' | 'damaged' | 'too-large';
  /** Behind the last byte that was read. */
  readonly at: number;
}

/**
 * Unpacks the stream that begins at `start`, piece after piece, up to `most` bytes; where it is damaged up to the last byte that can be told.
 * @param form whether a gzip header is to be read and a checksum to be compared, or neither
 */
export function* inflate(
  bytes: Uint8Array,
  start: number,
  form: keyof typeof WINDOW,
  most: number,
): Generator<Uint8Array, InflateEnd, void> {
  const stream = streamOf(bytes, start, form);
  const size = Math.min(PIECE, USUAL_RATIO * (bytes.length - start) + 1_024);
  try {
    for (let left = most; ; ) {
      const { piece, how } = next(stream, size);
      if (piece.length > 0 && left > 0) {
        yield piece.subarray(0, left);
      }
      left -= piece.length;
      if (left < 0 || how) {
        return { how: left < 0 ? 'too-large' : (how ?? 'whole'), at: stream.next_in };
      }
    }
  } finally {
    zlibInflateEnd(stream);
  }
}

function streamOf(bytes: Uint8Array, start: number, form: keyof typeof WINDOW): ZStream {
  const stream = new ZStream();
  zlibInflateInit2(stream, WINDOW[form]);
  stream.input = bytes;
  stream.next_in = start;
  stream.avail_in = bytes.length - start;
  return stream;
}

/** The next piece, and whether that was the last one. What came out before a damage is sound. */
function next(stream: ZStream, size: number): { readonly piece: Uint8Array; readonly how?: InflateEnd['how'] } {
  stream.output = new Uint8Array(size);
  stream.next_out = 0;
  stream.avail_out = size;
  const status = zlibInflate(stream, Z_NO_FLUSH);
  const piece = stream.output.subarray(0, stream.next_out);
  if (status === Z_STREAM_END) {
    return { piece, how: 'whole' };
  }
  if (status !== Z_OK && status !== Z_BUF_ERROR) {
    return { piece, how: 'damaged' };
  }
  // Room is left, and still nothing came: there is no more input.
  return stream.avail_out > 0 ? { piece, how: 'truncated' } : { piece };
}
