import type { Uri } from 'vscode';
import { type ArchiveDamage, compression } from '../../core';
import { isArchive } from './isArchive';
import { readStored, unpackSound } from './storage';
import { unpackInSlices } from './unpackInSlices';

/** What a file holds, unpacked if it is an archive. */
export interface Stored {
  readonly bytes: Uint8Array;
  /** What is wrong with the archive; none where it is sound, or no archive. */
  readonly damages: readonly ArchiveDamage[];
}

/**
 * Reads a file, of an archive as much as can be read, up to `most` bytes. Fails as reading the file does; undefined when `stale` said that nobody
 * wants it any more.
 */
export async function unpackStored(uri: Uri, most: number, stale: () => boolean): Promise<Stored | undefined> {
  const bytes = await readStored(uri);
  if (!isArchive(uri)) {
    return { bytes, damages: [] };
  }
  const whole = await unpackSound(bytes, most);
  if (whole && compression(whole) !== 'gzip') {
    return { bytes: whole, damages: [] };
  }
  const unpacked = await unpackInSlices(bytes, most, stale);
  return unpacked && { bytes: unpacked.bytes, damages: unpacked.archive.damages };
}
