import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from './chars';
import { type CleanPatterns, PATTERN_DEPTH } from './cleanPattern';
import { MAX_DEPTH, scanClean } from './cleanScan';

/**
 * Does what `scanClean` does for an object or array, by patterns: what they match is checked in one go, and only deeper brackets are
 * followed one by one.
 * @returns the offset behind the value at `at`, or `-1 - offset` of a place before which all is well and somewhere behind which it is not.
 */
export function scanByPatterns(patterns: CleanPatterns, text: string, at: number): number {
  const closers: number[] = [];
  let offset = open(text, at, closers);
  while (offset >= 0) {
    if (closers.length > MAX_DEPTH - PATTERN_DEPTH) {
      // The patterns would go deeper than a value may.
      return scanClean(text, at, text.length);
    }
    const inObject = closers[closers.length - 1] === CLOSE_BRACE;
    offset = run(inObject ? patterns.members : patterns.elements, text, offset);
    if (text.charCodeAt(offset) === closers[closers.length - 1]) {
      offset = close(text, offset, closers);
      if (closers.length === 0) {
        return offset;
      }
    } else {
      const value = inObject ? run(patterns.name, text, offset) : offset;
      offset = inObject && value === offset ? -1 - offset : open(text, value, closers);
    }
  }
  return offset;
}

/** The offset behind what the pattern matches at `at`. */
function run(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function open(text: string, at: number, closers: number[]): number {
  const code = text.charCodeAt(at);
  if ((code !== OPEN_BRACE && code !== OPEN_BRACKET) || closers.length === MAX_DEPTH) {
    return -1 - at;
  }
  closers.push(code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET);
  return skipSpace(text, at + 1, text.length);
}

/** Steps over the closing bracket at `at`, those that follow it, and a comma before the next entry. */
function close(text: string, at: number, closers: number[]): number {
  let offset = at;
  while (text.charCodeAt(offset) === closers[closers.length - 1]) {
    closers.pop();
    if (closers.length === 0) {
      return offset + 1;
    }
    offset = skipSpace(text, offset + 1, text.length);
  }
  if (text.charCodeAt(offset) !== COMMA) {
    return -1 - offset;
  }
  const next = skipSpace(text, offset + 1, text.length);
  const code = text.charCodeAt(next);
  const fits = closers[closers.length - 1] === CLOSE_BRACE ? code === QUOTE : code !== CLOSE_BRACKET;
  return fits ? next : -1 - next;
}
