import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from './chars';
import { literalEnd, numberEnd, stringEnd } from './token';

/** Deeper than this no record goes; it bounds every recursion over a tree. */
export const MAX_DEPTH = 200;

/**
 * Checks that one strict JSON value stands at `at`.
 * @returns the offset behind it, or `-1 - offset` of the first character that breaks it. A value nested deeper than
 * `maxDepth` counts as broken. Reads each character once; never throws.
 */
export function scanClean(text: string, at: number, limit: number, maxDepth = MAX_DEPTH): number {
  const closers: number[] = [];
  let offset = at;
  do {
    offset = scanNext(text, skipSpace(text, offset, limit), limit, closers, maxDepth);
  } while (offset >= 0 && closers.length > 0);
  return offset;
}

/**
 * Steps over the scalar at `at`, or into the bracket there, and on to where the next value begins.
 * @param closers one character for each open bracket: what closes it.
 * @returns the offset of the next value, or behind all when no bracket is open any more; `-1 - offset` as {@link scanClean}.
 */
export function scanNext(text: string, at: number, limit: number, closers: number[], maxDepth: number): number {
  const code = at < limit ? text.charCodeAt(at) : 0;
  if (code !== OPEN_BRACE && code !== OPEN_BRACKET) {
    const end = at < limit ? scalarEnd(text, at, limit) : -1;
    return end < 0 || end > limit ? -1 - at : scanBehind(text, end, limit, closers);
  }
  const closer = code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
  const inside = skipSpace(text, at + 1, limit);
  if (closers.length >= maxDepth) {
    return -1 - at;
  }
  if (inside < limit && text.charCodeAt(inside) === closer) {
    return scanBehind(text, inside + 1, limit, closers);
  }
  closers.push(closer);
  return code === OPEN_BRACE ? nameEnd(text, inside, limit) : inside;
}

/** Closes what closes behind a value that ends at `at`, and reads on to the start of the next one. */
export function scanBehind(text: string, at: number, limit: number, closers: number[]): number {
  let offset = at;
  while (closers.length > 0) {
    const next = skipSpace(text, offset, limit);
    const code = next < limit ? text.charCodeAt(next) : 0;
    const closer = closers[closers.length - 1];
    if (code === COMMA) {
      return closer === CLOSE_BRACE ? nameEnd(text, skipSpace(text, next + 1, limit), limit) : next + 1;
    }
    if (code !== closer) {
      return -1 - next;
    }
    closers.pop();
    offset = next + 1;
  }
  return offset;
}

/** The offset behind `"name":` at `at`, or `-1 - offset` where that breaks. */
function nameEnd(text: string, at: number, limit: number): number {
  const end = text.charCodeAt(at) === QUOTE ? stringEnd(text, at, limit) : -1;
  if (end < 0) {
    return -1 - at;
  }
  const colon = skipSpace(text, end, limit);
  return colon < limit && text.charCodeAt(colon) === COLON ? colon + 1 : -1 - colon;
}

/** The offset behind the string, number or literal at `at`; -1 when there is none. */
export function scalarEnd(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at) === QUOTE) {
    return stringEnd(text, at, limit);
  }
  const number = numberEnd(text, at);
  return number >= 0 ? number : literalEnd(text, at);
}
