import { joined, type Unpacked, unpack } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';

/** What bytes hold that were unpacked, and what was found on the way. */
export interface Contents {
  readonly bytes: Uint8Array;
  readonly archive: Unpacked;
}

/** Unpacks an archive, damaged or not, up to `most` bytes. Undefined when `stale` said that nobody wants it any more. */
export async function unpackInSlices(
  bytes: Uint8Array,
  most: number,
  stale: () => boolean,
): Promise<Contents | undefined> {
  const pieces: Uint8Array[] = [];
  const archive = await inTimeSlices(unpack(bytes, most), stale, (piece) => {
    pieces.push(piece);
    return undefined;
  });
  return archive && { bytes: joined(pieces), archive };
}
