import type { ElementTable } from '../../json/elementTable';
import type { LogDocument } from '../../log/logDocument';
import { firstWhere } from '../../text/firstWhere';
import { type Span, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { readInSteps } from '../read';
import { type Boundary, cutIn, lastBoundaries } from './boundaries';
import { type ByteHead, openingOf } from './byteHead';
import type { ByteSource } from './byteSource';
import { type ByteText, characterStart, decodeBytes } from './byteText';
import { isOneContainer, type WindowDemand } from './oneContainer';

/** A stretch of a document that is read by itself. */
export interface ByteWindow {
  /** The first byte. */
  readonly start: number;
  /** Behind the last byte that is read. */
  readonly readEnd: number;
  /** Behind the last byte whose reading counts; what is read beyond it is read again in the next window. */
  readonly end: number;
  /** The head of the document, for a window into which it is not read whole. */
  readonly head: ByteHead | undefined;
  /** Whether brackets that are open at its end are closed for it. */
  readonly closes: boolean;
}

/** What was read in a window. */
export interface WindowReading {
  readonly log: LogDocument;
  /** The part of the log's text that is the window's own and counts. */
  readonly own: Span;
  /** The byte in the document at which a place of that part begins. */
  byteAt(offset: number): number;
}

/** Reads a window. Asked again, the result is the same: so little of it need be kept. */
export function* readWindow(source: ByteSource, window: ByteWindow): Steps<WindowReading> {
  const decoded = decodeBytes(source.slice(window.start, window.readEnd));
  yield;
  const { reading } = yield* readDecoded(decoded, decoded.text.length, window);
  const own = span(reading.own.start, offsetOf(reading, window.end));
  return { ...reading, own };
}

/** The place in the log's text where a byte of the document is. */
function offsetOf({ own, byteAt }: WindowReading, byte: number): number {
  return own.start + firstWhere(own.end - own.start, (at) => byteAt(own.start + at) >= byte);
}

/** A reading by the reader of texts, with what it measured. */
interface Measured {
  readonly reading: WindowReading;
  readonly tables: readonly ElementTable[];
}

/** Reads `[0, length)` of a decoded text as what the window is. */
function* readDecoded(
  { text, byteAt }: ByteText,
  length: number,
  window: Pick<ByteWindow, 'start' | 'head' | 'closes'>,
): Steps<Measured> {
  const { head, start, closes } = window;
  const opening = head && start > 0 ? openingOf(head) : '';
  const log = yield* readInSteps(opening + text.slice(0, length) + (head && closes ? head.closing : ''));
  const own = span(opening.length, opening.length + length);
  return { reading: { log, own, byteAt: (offset) => start + byteAt(offset - opening.length) }, tables: log.tables };
}

/** The window of all in `[start, end)`, or a few bytes less where a character would be cut. */
export function wholeWindow(
  source: ByteSource,
  start: number,
  end: number,
  head: ByteHead | undefined,
  closes: boolean,
): ByteWindow {
  const bytes = closes ? source.slice(start, end) : undefined;
  const readEnd = bytes ? start + characterStart(bytes, bytes.length) : end;
  return { start, readEnd, end: readEnd, head, closes };
}

/**
 * The window that begins at `start`, of `size` bytes or somewhat less: cut between two sound values, so that each record is read as in the
 * whole document. Undefined when it has no such place, or is not what is demanded.
 */
export function* cutWindow(
  source: ByteSource,
  start: number,
  size: number,
  demand: WindowDemand,
): Steps<{ readonly window: ByteWindow; readonly reading: WindowReading } | undefined> {
  const { head } = demand;
  const bytes = source.slice(start, start + size);
  const decoded = decodeBytes(bytes.subarray(0, characterStart(bytes, bytes.length)));
  yield;
  const boundaries = lastBoundaries(decoded.text, head);
  const last = boundaries[0];
  if (!last) {
    return undefined;
  }
  const { reading, tables } = yield* readDecoded(decoded, last.end, { start, head, closes: true });
  const { log, own } = reading;
  const moved = boundaries.map(({ end, start }): Boundary => ({ end: end + own.start, start: start + own.start }));
  const fits = !demand.strict || isOneContainer(log, demand);
  const cut = fits ? cutIn(log, moved, (offset) => endsThere(reading, tables, offset)) : undefined;
  if (cut === undefined) {
    return undefined;
  }
  const window = { start, readEnd: reading.byteAt(own.end), end: reading.byteAt(cut), head, closes: true };
  return { window, reading: { ...reading, own: span(own.start, cut) } };
}

/** Whether a value at the top of the window ends at `offset`. */
function endsThere({ log, own }: WindowReading, tables: readonly ElementTable[], offset: number): boolean {
  return (
    tables.some((table) => table.end(table.indexBefore(offset - 1)) === offset) ||
    log.records.around(offset - 1)?.span.end === offset ||
    (offset === own.end && closesWell(log, offset))
  );
}

/** Whether what is open at the end of a window is what was closed for it: nothing, or the brackets of the head. */
function closesWell({ text, containers, damages }: LogDocument, from: number): boolean {
  const behind = damages.some(({ edits }) => edits.some(({ span: { end } }) => end >= from));
  return containers.at(-1)?.span.end === text.length && !behind;
}
