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
  /** One character for each open bracket: what closes it. */
  const closers: number[] = [];
  let offset = at;
  for (;;) {
    offset = skipSpace(text, offset, limit);
    const code = text.charCodeAt(offset);
    if (offset >= limit) {
      return -1 - offset;
    }
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (closers.length >= maxDepth) {
        return -1 - offset;
      }
      const closer = code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
      const inside = skipSpace(text, offset + 1, limit);
      if (text.charCodeAt(inside) !== closer || inside >= limit) {
        closers.push(closer);
        offset = code === OPEN_BRACE ? nameEnd(text, inside, limit) : inside;
        if (offset < 0) {
          return offset;
        }
        continue;
      }
      offset = inside + 1;
    } else {
      const end = scalarEnd(text, offset, limit);
      if (end < 0 || end > limit) {
        return -1 - offset;
      }
      offset = end;
    }
    offset = afterValue(text, offset, limit, closers);
    if (offset < 0 || closers.length === 0) {
      return offset;
    }
  }
}

/** Closes what closes behind a value, and reads on to the start of the next one. */
function afterValue(text: string, at: number, limit: number, closers: number[]): number {
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
