import type { ByteLog } from '../../src/core/log/byteLog';
import { ByteSource } from '../../src/core/read/bytes/byteSource';
import { type ByteOptions, readBytes } from '../../src/core/read/bytes/readBytes';

/** A document as bytes that are all at hand: in one piece, or in pieces. */
export type Bytes = Uint8Array | Iterable<Uint8Array>;

/** Reads bytes without waiting for anybody. */
export function readAllBytes(bytes: Bytes, options?: ByteOptions): ByteLog {
  return readFromSource(new ByteSource(), bytes, options);
}

/** The same by a source of the caller's, to which nothing has come. */
export function readFromSource(source: ByteSource, bytes: Bytes, options?: ByteOptions): ByteLog {
  const reading = readAllBytesInSteps(bytes, options, source);
  for (;;) {
    const { done, value } = reading.next();
    if (done) {
      return value;
    }
  }
}

/** The same in the reader's steps, each with the pieces that it asks for, and with no more of them. */
export function* readAllBytesInSteps(
  bytes: Bytes,
  options?: ByteOptions,
  source = new ByteSource(),
): Generator<void, ByteLog, void> {
  const pieces = (bytes instanceof Uint8Array ? [bytes] : bytes)[Symbol.iterator]();
  const reading = readBytes(source, options);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) {
      return step.value;
    }
    while (step.value && source.length < step.value.need && takeNext(source, pieces)) {}
    yield;
  }
}

function takeNext(source: ByteSource, pieces: Iterator<Uint8Array>): boolean {
  const { done, value } = pieces.next();
  if (done) {
    source.complete();
    return false;
  }
  source.add(value);
  return true;
}
