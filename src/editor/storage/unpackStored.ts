import type { Uri } from 'vscode';
import { type ArchiveDamage, joined, unpack } from '../../core';
import { isArchive } from '../archives/viewAddress';
import { inTimeSlices } from '../shared/timeSlices';
import { readStored, unpackSound } from './storage';

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
  return whole && !isPackedAgain(whole) ? { bytes: whole, damages: [] } : unpackDamaged(bytes, most, stale);
}

async function unpackDamaged(bytes: Uint8Array, most: number, stale: () => boolean): Promise<Stored | undefined> {
  const pieces: Uint8Array[] = [];
  const archive = await inTimeSlices(unpack(bytes, most), stale, (piece) => {
    pieces.push(piece);
    return undefined;
  });
  return archive && { bytes: joined(pieces), damages: archive.damages };
}

/** Whether what came out is an archive, too. */
function isPackedAgain([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
