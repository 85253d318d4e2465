import { escapeLength } from '../../json/token';
import type { Style } from './scalarText';

/** Where a scalar stands. */
export interface Scalar {
  readonly style: Style;
  /** Its content, without quotation marks and header. */
  readonly start: number;
  readonly end: number;
  /** Behind all of it. */
  readonly behind: number;
}

/**
 * The scalar at `at`, whose lines from the second on must be indented further than `column`. Undefined when there is none, or one of a
 * form that is not read here.
 */
export function scalarAt(text: string, at: number, column: number): Scalar | undefined {
  const char = text.charAt(at);
  if (char === "'" || char === '"') {
    const end = char === "'" ? singleEnd(text, at) : doubleEnd(text, at);
    const style = char === "'" ? 'single' : 'double';
    return end > 0 && linesFit(text, at, end, column) ? { style, start: at + 1, end: end - 1, behind: end } : undefined;
  }
  return char === '|' || char === '>' ? blockAt(text, at, column) : plainAt(text, at, column);
}

function singleEnd(text: string, at: number): number {
  let close = text.indexOf("'", at + 1);
  while (close >= 0 && text.charAt(close + 1) === "'") {
    close = text.indexOf("'", close + 2);
  }
  return close + 1;
}

/** Behind the mark that closes a text in double quotation marks; 0 when none does, or an escape is none of YAML's. */
function doubleEnd(text: string, at: number): number {
  for (let offset = at + 1; offset < text.length; offset++) {
    const char = text.charAt(offset);
    if (char === '"') {
      return offset + 1;
    }
    if (char === '\\') {
      const next = text.charAt(offset + 1);
      if (escapeLength(text, offset) === 0 && !/[0avexUN_LP \t\r\n]/.test(next)) {
        return 0;
      }
      offset++;
    }
  }
  return 0;
}

/** Whether the lines of `[start, end)` but the first are empty or indented further than `column`. */
function linesFit(text: string, start: number, end: number, column: number): boolean {
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const blanks = blanksAt(text, at + 1);
    if (blanks <= column && !/[\r\n]/.test(text.charAt(at + 1 + blanks))) {
      return false;
    }
  }
  return true;
}

/** How many spaces stand at an offset. */
export function blanksAt(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ') {
    end++;
  }
  return end - at;
}

/** Where the line ends that `at` is in, without its line break. */
export function lineEndAt(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found;
  return end > at && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Where the line begins behind the one that `at` is in. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}

/** What a text without quotation marks begins with. */
const PLAIN_START = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))/y;
/** What it does not hold. */
const NOT_PLAIN = /:(?=\s|$)/;

function plainAt(text: string, at: number, column: number): Scalar | undefined {
  PLAIN_START.lastIndex = at;
  let end = PLAIN_START.test(text) ? plainLineEnd(text, at) : -1;
  if (end < 0) {
    return undefined;
  }
  for (let next = end; endsLine(text, next); ) {
    const line = nextLine(text, next);
    const first = line + blanksAt(text, line);
    const empty = first >= lineEndAt(text, line);
    if (line >= text.length || (!empty && (first - line <= column || text.charAt(first) === '#'))) {
      break;
    }
    next = empty ? first : plainLineEnd(text, first);
    if (next < 0) {
      return undefined;
    }
    end = empty ? end : next;
  }
  return { style: 'plain', start: at, end, behind: end };
}

/** Where the plain text on a line ends: before a comment, or with the line. -1 when it is no plain text. */
function plainLineEnd(text: string, at: number): number {
  const line = text.slice(at, lineEndAt(text, at));
  const comment = /[ \t]#/.exec(line)?.index ?? line.length;
  const found = line.slice(0, comment).trimEnd();
  return NOT_PLAIN.test(found) || found.includes('\t') ? -1 : at + found.length;
}

/** Whether nothing but blanks stands behind `at` on its line. */
function endsLine(text: string, at: number): boolean {
  return text.slice(at, lineEndAt(text, at)).trim() === '';
}

const HEADER = /[|>][-+]?[ \t]*(?=\r?\n)/y;

/** A text on lines of its own, all indented alike; in a folded one no line further. */
function blockAt(text: string, at: number, column: number): Scalar | undefined {
  HEADER.lastIndex = at;
  const first = HEADER.test(text) ? nextLine(text, at) : text.length;
  const indent = blanksAt(text, first);
  const folded = text.charAt(at) === '>';
  let end = -1;
  let line = first;
  for (; indent > column && line < text.length; line = nextLine(text, line)) {
    const blanks = blanksAt(text, line);
    const empty = line + blanks >= lineEndAt(text, line);
    if (!empty && (blanks < indent || (folded && blanks > indent))) {
      break;
    }
    end = empty ? end : lineEndAt(text, line);
  }
  const stopped = line < text.length && blanksAt(text, line) > column;
  return end < 0 || stopped
    ? undefined
    : { style: folded ? 'folded' : 'literal', start: first + indent, end, behind: end };
}
