import type { Uri } from 'vscode';
import { type ArchiveDamage, compression, joined, unpack } from '../../core';
import { isArchive } from './isArchive';
import { readStored, unpackSound, unpackSoundNow } from './storage';
import { unpackInSlices } from './unpackInSlices';

/** An archive that holds more takes too long to be unpacked while somebody waits: some 10 ms in a browser. */
const MOST_AT_ONCE = 4_194_304;

/** What a file holds, unpacked if it is an archive. */
export interface Stored {
  readonly bytes: Uint8Array;
  /** What is wrong with the archive; none where it is sound, or no archive. */
  readonly damages: readonly ArchiveDamage[];
  /** Unpacks the same once more, whatever has become of the file. Undefined where that would take long, or where there is nothing to unpack. */
  readonly again?: () => Uint8Array;
}

/**
 * Reads a file, of an archive as much as can be read, up to `most` bytes. Fails as reading the file does; undefined when `stale` said that nobody
 * wants it any more.
 */
export async function unpackStored(uri: Uri, most: number, stale: () => boolean): Promise<Stored | undefined> {
  const packed = await readStored(uri);
  if (!isArchive(uri)) {
    return { bytes: packed, damages: [] };
  }
  const whole = await unpackSound(packed, most);
  const unpacked = isDone(whole) ? { bytes: whole, damages: [] } : await unpackDamaged(packed, most, stale);
  const isSmall = unpacked && unpacked.bytes.length <= MOST_AT_ONCE && unpacked.bytes.length > packed.length;
  return isSmall ? { ...unpacked, again: unpackAgain(packed, most) } : unpacked;
}

async function unpackDamaged(packed: Uint8Array, most: number, stale: () => boolean): Promise<Stored | undefined> {
  const unpacked = await unpackInSlices(packed, most, stale);
  return unpacked && { bytes: unpacked.bytes, damages: unpacked.archive.damages };
}

/** Both ways give the same as the first time: neither depends on anything but the bytes. */
function unpackAgain(packed: Uint8Array, most: number): () => Uint8Array {
  return () => {
    const whole = unpackSoundNow(packed, most);
    return isDone(whole) ? whole : joined([...unpack(packed, most)]);
  };
}

/** Whether it was unpacked, and does not hold another archive. */
function isDone(whole: Uint8Array | undefined): whole is Uint8Array {
  return whole !== undefined && compression(whole) !== 'gzip';
}
