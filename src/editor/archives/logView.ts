import { isDense, type Readable, readableInSteps, readInSteps, type Unpacked } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import { readOriginal } from './original';
import type { ViewAddress } from './viewAddress';

/** A log as it is shown. */
export interface LogView {
  readonly address: ViewAddress;
  /** What was found in the archive, if it is one. */
  readonly archive: Unpacked | undefined;
  /** How it is laid out; undefined when it is shown as it is. */
  readonly readable: Omit<Readable, 'text'> | undefined;
  /** How many bytes it has. */
  readonly size: number;
  /** The bytes, until the editor has taken them. */
  bytes: Uint8Array | undefined;
}

/** Makes a view. Fails as reading the original does; undefined when `stale` said on the way that nobody wants it any more. */
export async function makeView(address: ViewAddress, stale: () => boolean): Promise<LogView | undefined> {
  const original = await readOriginal(address.original, stale);
  if (!original) {
    return undefined;
  }
  const { bytes, archive } = original;
  const laidOut = address.kind === 'readable' ? await layOut(bytes, stale) : undefined;
  if (!laidOut) {
    return { address, archive, bytes, size: bytes.length, readable: undefined };
  }
  const { text, ...readable } = laidOut;
  const shown = new TextEncoder().encode(text);
  return { address, archive, bytes: shown, size: shown.length, readable };
}

/** The text of bytes, as the editor would read them. */
function textOf(bytes: Uint8Array): string {
  // Where an archive breaks off, half a character may be left, which nobody wrote: with `stream` it is left out.
  return new TextDecoder().decode(bytes, { stream: true });
}

async function layOut(bytes: Uint8Array, stale: () => boolean): Promise<Readable | undefined> {
  const text = textOf(bytes);
  if (!isDense(text.length, linesOf(text))) {
    return undefined;
  }
  const log = await inTimeSlices(readInSteps(text), stale);
  return log && inTimeSlices(readableInSteps(log), stale);
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}
