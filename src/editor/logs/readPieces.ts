import { type ByteLog, type ByteSource, readBytes } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';

/** The bytes of a log, piece after piece, as a disk, a network or an archive gives them. */
export type Pieces = AsyncIterable<Uint8Array>;

/**
 * Drives the reading of bytes: waits for the pieces that it asks for, and for no others. Undefined when `stale` said on the way that nobody
 * wants it any more. Fails when the pieces do; lets go of them in any case.
 * @param source where the bytes are put; nothing has come yet
 */
export async function readPieces(
  source: ByteSource,
  pieces: Pieces,
  stale: () => boolean,
): Promise<ByteLog | undefined> {
  const coming = pieces[Symbol.asyncIterator]();
  try {
    return await inTimeSlices(readBytes(source), stale, (step) =>
      step ? fill(source, coming, step.need, stale) : undefined,
    );
  } finally {
    await coming.return?.();
  }
}

async function fill(
  source: ByteSource,
  coming: AsyncIterator<Uint8Array>,
  need: number,
  stale: () => boolean,
): Promise<void> {
  while (source.length < need && !stale()) {
    const { done, value } = await coming.next();
    if (done) {
      source.complete();
      return;
    }
    source.add(value);
  }
}
