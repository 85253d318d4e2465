import type { ElementTable } from '../../json/elementTable';
import type { LogDocument } from '../../log/logDocument';
import { firstWhere } from '../../text/firstWhere';
import { type Span, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { readInSteps } from '../read';
import { type Boundary, cutIn, lastBoundaries } from './boundaries';
import { type ByteHead, openingOf } from './byteHead';
import type { ByteSource } from './byteSource';
import { characterStart, decodeBytes, decodeText } from './byteText';
import { isOneContainer, type WindowDemand } from './oneContainer';

/** In how much of its end a boundary is looked for first. */
const TAIL = 65_536;
/** It keeps nothing from one call to the next. */
const UTF_8 = new TextEncoder();

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
  const { reading } = yield* readBetween(source, window);
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

/** Reads what is between the edges of a window, as what the window is. */
function* readBetween(source: ByteSource, window: Omit<ByteWindow, 'end'>): Steps<Measured> {
  const { start, readEnd, head, closes } = window;
  const opening = UTF_8.encode(head && start > 0 ? openingOf(head) : '');
  const closing = UTF_8.encode(head && closes ? head.closing : '');
  // As one piece of bytes: a text that was put together would be copied as a whole once more.
  const { text, byteAt } = decodeBytes(source.slice(start, readEnd, { before: opening, behind: closing }));
  yield;
  const log = yield* readInSteps(text);
  const first = decodeText(opening).length;
  const own = span(first, text.length - closing.length);
  return { reading: { log, own, byteAt: (offset) => start + byteAt(offset) - opening.length }, tables: log.tables };
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
  const readEnd = lastEnd(source, start, start + size, head);
  if (readEnd === undefined) {
    return undefined;
  }
  const read = { start, readEnd, head, closes: true };
  const { reading, tables } = yield* readBetween(source, read);
  const { log, own, byteAt } = reading;
  const fits = !demand.strict || isOneContainer(log, demand);
  const cut = fits
    ? cutIn(log, boundariesIn(reading, head), (offset) => endsThere(reading, tables, offset))
    : undefined;
  return cut === undefined
    ? undefined
    : { window: { ...read, end: byteAt(cut) }, reading: { ...reading, own: span(own.start, cut) } };
}

/** The byte behind the last value in `[start, end)` that another one seems to follow: looked for in its last part, and in all of it if need be. */
function lastEnd(source: ByteSource, start: number, end: number, head: ByteHead): number | undefined {
  for (const length of [TAIL, end - start]) {
    const bytes = source.slice(Math.max(start, end - length), end);
    const from = Math.min(end, source.length) - bytes.length;
    const { text, byteAt } = decodeBytes(bytes.subarray(0, characterStart(bytes, bytes.length)));
    for (const boundary of lastBoundaries(text, head)) {
      return from + byteAt(boundary.end);
    }
  }
  return undefined;
}

/** The boundaries of a window that ends with a value, in the text of the log. */
function* boundariesIn({ log, own }: WindowReading, head: ByteHead): Iterable<Boundary> {
  yield { end: own.end, start: own.end };
  for (const { start, end } of lastBoundaries(log.text.slice(own.start, own.end), head)) {
    yield { start: start + own.start, end: end + own.start };
  }
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
