import type { ByteLog } from '../../log/byteLog';
import { span } from '../../text/span';
import { type ByteHead, HEAD_LENGTH, headOf } from './byteHead';
import { byteLog } from './byteRecords';
import type { ByteSource, ByteSteps } from './byteSource';
import { decodeBytes } from './byteText';
import { cutWindow, readWindow, wholeWindow } from './byteWindow';
import { type DeliveredRun, deliveredRecords, deliveredRun } from './deliveredRun';
import { DELIVERED_HEAD } from './deliveredStretches';
import { type WindowRecords, windowRecords } from './windowRecords';

/** How many bytes are read at a time: enough for the fastest way of measuring, few enough to be decoded in some milliseconds. */
const WINDOW = 1_310_720;
/** A document up to this length is read whole: the reader searches in it for the best reading of all brackets together. */
const WHOLE = 524_288;
/** How many sound records stand before what is read with care: what is damaged lies so far from them that it cannot matter to those before. */
const MARGIN = 8;
/** How many times as long a window becomes in search of a place to cut. */
const GROWTHS = [1, 4, 16] as const;
/** The longest text that V8 can hold, and thus the most bytes that surely fit into one. */
const LONGEST_TEXT = 2 ** 29 - 25;

/** How {@link readBytes} goes about it. */
export interface ByteOptions {
  /** How many bytes are read at a time. The records do not depend on it. */
  readonly window?: number;
  /** From how many bytes a text may be decoded. */
  readonly longestText?: number;
}

/**
 * Reads the CloudTrail records of a document of any size that comes as bytes: UTF-8, with or without a byte order mark, damaged or not. The same
 * as `read` on its text, with places in bytes. Keeps some bytes for each record besides the document itself. In steps of some milliseconds at
 * most, which also say what of the document they need.
 *
 * Values in an array or in a row are read in windows, cut where sound values stand on both sides. Other documents, and those with brackets
 * damaged or words between the values, are read whole; where they are too long for that, window by window. Never throws.
 */
export function* readBytes(source: ByteSource, options: ByteOptions = {}): ByteSteps<ByteLog> {
  const { window = WINDOW, longestText = LONGEST_TEXT } = options;
  const isLong = (yield* source.reach(WHOLE + 1)) > WHOLE;
  if (!isLong) {
    const run = yield* deliveredRun(source, 0);
    if (run.isWhole) {
      return byteLog(source, [deliveredRecords(run)]);
    }
  }
  const head = isLong ? headOf(decodeBytes(source.slice(0, HEAD_LENGTH)).text) : undefined;
  const windows = head && (yield* readInWindows(source, head, window, longestText));
  if (windows) {
    return byteLog(source, windows);
  }
  const length = yield* source.reach(longestText + 1);
  return length > longestText
    ? byteLog(source, [], span(0, yield* source.reach(Number.MAX_SAFE_INTEGER)))
    : byteLog(source, [yield* readToEnd(source, 0, length, undefined)]);
}

/** Reads one window behind the other; undefined when the document is better read whole, and can be. */
function* readInWindows(
  source: ByteSource,
  head: ByteHead,
  size: number,
  longestText: number,
): ByteSteps<WindowRecords[] | undefined> {
  const windows: WindowRecords[] = [];
  const rest = Math.max(WHOLE, size + size / 2);
  for (let at = 0; ; ) {
    const run = head.opening === DELIVERED_HEAD ? yield* deliveredRun(source, at) : undefined;
    const count = run ? worthOf(run, size) : 0;
    if (run && count > 0) {
      at = run.places.end(count - 1);
      windows.push(deliveredRecords(run, count));
    }
    if (run?.isWhole) {
      return windows;
    }
    const start = yield* head.inArray ? behindEmptiness(source, at, size) : skip(source, at, isSeparator);
    const reached = yield* source.reach(start + rest + 1);
    if (reached <= start + rest) {
      windows.push(yield* readToEnd(source, start, reached, head));
      return windows;
    }
    const read: ReadWindow | undefined =
      (yield* readWindowed(source, start, size, { head, id: windows[0]?.containers[0]?.id, strict: true })) ??
      ((yield* source.reach(longestText + 1)) > longestText
        ? yield* readSomehow(source, start, size, head)
        : undefined);
    if (!read) {
      return undefined;
    }
    windows.push(read.records);
    at = read.end;
  }
}

/**
 * How many records of a run are worth a window of their own: all to the end, or those up to some before the place where anything is otherwise, so
 * that it is read with sound records around it.
 */
function worthOf({ places, isWhole }: DeliveredRun, size: number): number {
  const count = isWhole ? places.length : places.length - MARGIN;
  return isWhole || (count > 0 && places.end(count - 1) - places.base >= size / 4) ? count : 0;
}

/** What a window must be like. */
type Demand = Parameters<typeof cutWindow>[3];

/** A window that was read, and where the next one begins. */
interface ReadWindow {
  readonly records: WindowRecords;
  readonly end: number;
}

/** Reads a window that can be cut, a longer one if need be. */
function* readWindowed(
  source: ByteSource,
  start: number,
  size: number,
  demand: Demand,
): ByteSteps<ReadWindow | undefined> {
  for (const times of GROWTHS) {
    yield* source.reach(start + size * times);
    const found = yield* cutWindow(source, start, size * times, demand);
    if (found) {
      return { records: windowRecords(found.window, found.reading), end: found.window.end };
    }
  }
  return undefined;
}

/** Reads a window of a document that is too long to be read in any other way: whatever it holds, and cut anywhere if it must be. */
function* readSomehow(source: ByteSource, start: number, size: number, head: ByteHead): ByteSteps<ReadWindow> {
  const cut = yield* readWindowed(source, start, size, { head, id: undefined, strict: false });
  const end = start + size * (GROWTHS.at(-1) ?? 1);
  const reached = yield* source.reach(end + 1);
  return cut ?? (yield* readPart(source, start, Math.min(reached, end), head, reached > end));
}

/** Reads all from `start` to the end of the document, which has come. */
function* readToEnd(
  source: ByteSource,
  start: number,
  end: number,
  head: ByteHead | undefined,
): ByteSteps<WindowRecords> {
  return (yield* readPart(source, start, end, head, false)).records;
}

/** Reads all from `start` to `end`, which has come; `closes` when the document goes on behind. */
function* readPart(
  source: ByteSource,
  start: number,
  end: number,
  head: ByteHead | undefined,
  closes: boolean,
): ByteSteps<ReadWindow> {
  const window = wholeWindow(source, start, end, head, closes);
  return { records: windowRecords(window, yield* readWindow(source, window)), end: window.end };
}

/** Past white space that goes on for longer than a window, but for its end: an array keeps what is between its elements, which is said to be damaged. */
function* behindEmptiness(source: ByteSource, at: number, size: number): ByteSteps<number> {
  return Math.max(at, (yield* skip(source, at, isBlank)) - Math.floor(size / 4));
}

const isBlank = (byte: number) => byte <= 0x20;
const isSeparator = (byte: number) => isBlank(byte) || byte === 0x2c;

/** The first byte from `at` that is none of those; the end of the document where there is no other. */
function* skip(source: ByteSource, at: number, isOne: (byte: number) => boolean): ByteSteps<number> {
  for (let start = at; ; start += HEAD_LENGTH) {
    yield* source.reach(start + HEAD_LENGTH);
    const bytes = source.slice(start, start + HEAD_LENGTH);
    const found = bytes.findIndex((byte) => !isOne(byte));
    if (found >= 0 || bytes.length === 0) {
      return start + Math.max(found, 0);
    }
  }
}
