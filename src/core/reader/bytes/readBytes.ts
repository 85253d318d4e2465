import { span } from '../../text/span';
import { drain, type Steps } from '../../text/steps';
import { type ByteHead, HEAD_LENGTH, headOf } from './byteHead';
import type { ByteLog } from './byteLog';
import { byteLog } from './byteRecords';
import { ByteSource, type Bytes } from './byteSource';
import { decodeBytes } from './byteText';
import { cutWindow, readWindow, wholeWindow } from './byteWindow';
import { WindowRecords } from './windowRecords';

/** How many bytes are read at a time: enough for the fastest way of measuring, few enough to be decoded in some milliseconds. */
const WINDOW = 1_310_720;
/** A document up to this length is read whole: the reader searches in it for the best reading of all brackets together. */
const WHOLE = 524_288;
/** How many times as long a window becomes in search of a place to cut. */
const GROWTHS = [1, 4, 16] as const;
/** The longest text that V8 can hold, and thus the most bytes that surely fit into one. */
const LONGEST_TEXT = 2 ** 29 - 25;

/** How {@link readBytesInSteps} goes about it. */
export interface ByteOptions {
  /** How many bytes are read at a time. The records do not depend on it. */
  readonly window?: number;
  /** From how many bytes a text may be decoded. */
  readonly longestText?: number;
}

/**
 * Reads the CloudTrail records of a document of any size that comes as bytes: UTF-8, with or without a byte order mark, damaged or not, in one
 * piece or in pieces. The same as `read` on its text, with places in bytes. Keeps some bytes for each record besides the document itself.
 *
 * Values in an array or in a row are read in windows, cut where sound values stand on both sides. Other documents, and those with brackets
 * damaged or words between the values, are read whole; where they are too long for that, window by window. Never throws, unless the pieces do.
 */
export function readBytes(bytes: Bytes, options?: ByteOptions): ByteLog {
  return drain(readBytesInSteps(bytes, options));
}

/** The same in steps of some milliseconds at most, between which a caller may pause or give up. */
export function* readBytesInSteps(bytes: Bytes, options: ByteOptions = {}): Steps<ByteLog> {
  const source = new ByteSource(bytes);
  const { window = WINDOW, longestText = LONGEST_TEXT } = options;
  const head = source.reach(WHOLE + 1) > WHOLE ? headOf(decodeBytes(source.slice(0, HEAD_LENGTH)).text) : undefined;
  const windows = head && (yield* readInWindows(source, head, window, longestText));
  if (windows) {
    return byteLog(source, windows);
  }
  const length = source.reach(longestText + 1);
  return length > longestText
    ? byteLog(source, [], span(0, source.reach(Number.MAX_SAFE_INTEGER)))
    : byteLog(source, [yield* readToEnd(source, 0, length, undefined)]);
}

/** Reads one window behind the other; undefined when the document is better read whole, and can be. */
function* readInWindows(
  source: ByteSource,
  head: ByteHead,
  size: number,
  longestText: number,
): Steps<WindowRecords[] | undefined> {
  const windows: WindowRecords[] = [];
  const rest = Math.max(WHOLE, size + size / 2);
  for (let at = 0; ; ) {
    const start = head.inArray ? at : skipSeparators(source, at);
    const reached = source.reach(start + rest + 1);
    if (reached <= start + rest) {
      windows.push(yield* readToEnd(source, start, reached, head));
      return windows;
    }
    const window: WindowRecords | undefined =
      (yield* readWindowed(source, start, size, { head, id: windows[0]?.containers[0]?.id, strict: true })) ??
      (source.reach(longestText + 1) > longestText ? yield* readSomehow(source, start, size, head) : undefined);
    if (!window) {
      return undefined;
    }
    windows.push(window);
    at = window.window.end;
  }
}

/** What a window must be like. */
type Demand = Parameters<typeof cutWindow>[3];

/** Reads a window that can be cut, a longer one if need be. */
function* readWindowed(
  source: ByteSource,
  start: number,
  size: number,
  demand: Demand,
): Steps<WindowRecords | undefined> {
  for (const times of GROWTHS) {
    const found = yield* cutWindow(source, start, size * times, demand);
    if (found) {
      return new WindowRecords(found.window, found.reading);
    }
  }
  return undefined;
}

/** Reads a window of a document that is too long to be read in any other way: whatever it holds, and cut anywhere if it must be. */
function* readSomehow(source: ByteSource, start: number, size: number, head: ByteHead): Steps<WindowRecords> {
  const cut = yield* readWindowed(source, start, size, { head, id: undefined, strict: false });
  const end = start + size * (GROWTHS.at(-1) ?? 1);
  return cut ?? (yield* readToEnd(source, start, source.reach(end), head, source.reach(end + 1) > end));
}

/** Reads all from `start` to `end`; `closes` when the document goes on behind. */
function* readToEnd(
  source: ByteSource,
  start: number,
  end: number,
  head: ByteHead | undefined,
  closes = false,
): Steps<WindowRecords> {
  const window = wholeWindow(source, start, end, head, closes);
  return new WindowRecords(window, yield* readWindow(source, window));
}

/** The first byte from `at` that is neither white space nor a comma. */
function skipSeparators(source: ByteSource, at: number): number {
  for (let start = at; ; start += HEAD_LENGTH) {
    const bytes = source.slice(start, start + HEAD_LENGTH);
    const found = bytes.findIndex((byte) => byte > 0x20 && byte !== 0x2c);
    if (found >= 0 || bytes.length === 0) {
      return start + Math.max(found, 0);
    }
  }
}
