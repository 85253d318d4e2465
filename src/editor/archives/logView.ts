import { FileSystemError } from 'vscode';
import { isDense, type Readable, readableInSteps, readInSteps, type Unpacked } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import { eventText } from './eventText';
import type { LargeLogs } from './largeLogs';
import { mostReadable, readOriginal } from './original';
import { overviewOf } from './overview';
import type { ViewAddress } from './viewAddress';

/** A log as it is shown. */
export interface LogView {
  readonly address: ViewAddress;
  /** What was found in the archive, if it is one. */
  readonly archive: Unpacked | undefined;
  /** How it is laid out; undefined when it is shown as it is. */
  readonly readable: Omit<Readable, 'text'> | undefined;
  /** Whether it is too large for any layout that the editor colours. */
  readonly isLarge: boolean;
  /** How many bytes it has. */
  readonly size: number;
  /** The bytes, until the editor has taken them. */
  bytes: Uint8Array | undefined;
}

type Stale = () => boolean;

/** Makes what an address shows. Fails as reading the original does; undefined when `stale` said on the way that nobody wants it any more. */
export async function makeView(address: ViewAddress, large: LargeLogs, stale: Stale): Promise<LogView | undefined> {
  if (address.kind === 'event') {
    return textView(address, await textOfEvent(address, large));
  }
  if (address.kind === 'overview') {
    return overview(address, large);
  }
  const isReadable = address.kind === 'readable';
  const original = await readOriginal(address.original, stale, isReadable ? mostReadable : undefined);
  if (original === 'too-large') {
    return overview(address, large);
  }
  const laidOut = original && isReadable ? await layOut(original.bytes, stale) : undefined;
  if (laidOut) {
    const { text, ...readable } = laidOut;
    return { ...textView(address, text), readable, archive: original?.archive };
  }
  return original && { ...bytesView(address, original.bytes), archive: original.archive };
}

function overview(address: ViewAddress, large: LargeLogs): LogView {
  const open = large.shown(address);
  return { ...textView(address, overviewOf(open)), archive: open.archive, isLarge: true };
}

async function textOfEvent({ original, index }: ViewAddress, large: LargeLogs): Promise<string> {
  // It may be open already, with many others and without an editor.
  const open = large.opened(original) ?? large.of(original);
  await large.documents.store.readAtRest(open);
  const event = open.event(index);
  if (!event) {
    throw FileSystemError.FileNotFound(original);
  }
  return eventText(event.record, event.written);
}

function textView(address: ViewAddress, text: string): LogView {
  return bytesView(address, new TextEncoder().encode(text));
}

function bytesView(address: ViewAddress, bytes: Uint8Array): LogView {
  return { address, archive: undefined, readable: undefined, isLarge: false, size: bytes.length, bytes };
}

async function layOut(bytes: Uint8Array, stale: Stale): Promise<Readable | undefined> {
  // Where an archive breaks off, half a character may be left, which nobody wrote: with `stream` it is left out.
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });
  if (!isDense(text.length, linesOf(text))) {
    return undefined;
  }
  const log = await inTimeSlices(readInSteps(text), stale);
  return log && inTimeSlices(readableInSteps(log), stale);
}

/** As the editor finds it out: by a byte order mark, such as Windows writes before UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}
