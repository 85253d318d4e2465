import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from '../json/chars';
import { scalarEnd } from '../json/cleanScan';
import type { Steps } from '../text/steps';

/** How JSON is to be laid out. */
export interface LayoutStyle {
  /** What one level is indented by. */
  readonly indent: string;
  /** What stands before each line, whatever its level. */
  readonly margin: string;
  readonly lineEnd: string;
}

/** A token of JSON, and the white space that belongs before it; undefined where that may be as it is. */
export interface LaidToken {
  readonly start: number;
  readonly end: number;
  readonly before: string | undefined;
}

/** Deeper values are not indented further: hostile nesting would make more spaces than text. */
const deepest = 64;

/** How many tokens are laid out before the caller may pause. */
const STRIDE = 1024;

/**
 * Lays out strict JSON, one value or several in a row, token by token, and hands each one on. Gives false at the first character that
 * begins no token. No tree is made: what a bracket holds does not matter, but for how deep it is.
 */
export function* layOut(text: string, style: LayoutStyle, tell: (token: LaidToken) => void): Steps<boolean> {
  const lines = new Lines(style);
  let depth = 0;
  let last = 0;
  let count = 0;
  const end = text.length;
  for (let at = skipSpace(text, 0, end); at < end; at = skipSpace(text, at, end)) {
    const code = text.charCodeAt(at);
    const opens = code === OPEN_BRACE || code === OPEN_BRACKET;
    const closes = code === CLOSE_BRACE || code === CLOSE_BRACKET;
    const empty = closes && (last === OPEN_BRACE || last === OPEN_BRACKET);
    const tokenEnd = opens || closes || code === COMMA || code === COLON ? at + 1 : scalarEnd(text, at, end);
    if (tokenEnd < 0 || tokenEnd > end) {
      return false;
    }
    depth = closes ? Math.max(0, depth - 1) : depth;
    tell({ start: at, end: tokenEnd, before: empty ? '' : lines.between(last, code, depth) });
    depth += opens ? 1 : 0;
    // A scalar ends as it begins, for what may follow it: like a string.
    last = tokenEnd > at + 1 ? QUOTE : code;
    at = tokenEnd;
    if (++count % STRIDE === 0) {
      yield;
    }
  }
  return true;
}

/** The white space between two tokens. */
class Lines {
  readonly #starts: string[] = [];

  constructor(readonly style: LayoutStyle) {}

  between(last: number, next: number, depth: number): string | undefined {
    if (last === 0 || next === COMMA || next === COLON) {
      return last === 0 ? undefined : '';
    }
    return last === COLON ? ' ' : this.#at(depth);
  }

  #at(depth: number): string {
    const level = Math.min(depth, deepest);
    this.#starts[level] ??= this.style.lineEnd + this.style.margin + this.style.indent.repeat(level);
    return this.#starts[level];
  }
}
