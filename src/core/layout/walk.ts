import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
  spaceStart,
} from '../json/chars';
import { quoteEnd } from '../json/memberScan';
import { stringEnd } from '../json/token';
import { type Breaks, SPACE } from './breaks';

/** Walks over the tokens of JSON text and puts breaks between them, down to a level. */
export class Walk {
  /** How many brackets are open. */
  level = 0;

  constructor(
    readonly text: string,
    readonly breaks: Breaks,
  ) {}

  /**
   * Walks from `at` to `to`, or behind the string that begins before it and ends later. @returns where it has come to
   * @param deepest down to which level there are breaks
   * @param isSound whether it is known to be JSON; else what seems to be a string is one only where JSON goes on behind it
   */
  run(at: number, to: number, deepest: number, isSound: boolean): number {
    let offset = at;
    while (offset < to) {
      const code = this.text.charCodeAt(offset);
      if (code === QUOTE) {
        offset = isSound ? quoteEnd(this.text, offset) + 1 : this.#behindString(offset);
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        offset = this.#open(offset, to, deepest);
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        this.#close(offset, deepest);
        offset++;
      } else if (code === COMMA || code === COLON) {
        offset = this.#separate(offset, to, deepest, code === COMMA ? this.level : SPACE);
      } else {
        offset++;
      }
    }
    return offset;
  }

  /** Begins a line with what stands at `at`, unless it stands at the start. */
  newLine(at: number): void {
    const end = spaceStart(this.text, at);
    if (end > 0) {
      this.breaks.add(end, at, this.level);
    }
  }

  #open(at: number, to: number, deepest: number): number {
    const inside = skipSpace(this.text, at + 1, this.text.length);
    const next = this.text.charCodeAt(inside);
    if (next === CLOSE_BRACE || next === CLOSE_BRACKET) {
      return inside + 1;
    }
    this.level++;
    if (this.level <= deepest) {
      this.breaks.add(at + 1, inside, this.level);
    }
    return Math.min(inside, to);
  }

  #close(at: number, deepest: number): void {
    this.level = Math.max(0, this.level - 1);
    if (this.level < deepest) {
      this.breaks.add(spaceStart(this.text, at), at, this.level);
    }
  }

  #separate(at: number, to: number, deepest: number, indent: number): number {
    const next = skipSpace(this.text, at + 1, this.text.length);
    if (this.level > 0 && this.level <= deepest) {
      this.breaks.add(at + 1, next, indent);
    }
    return Math.min(next, to);
  }

  /** Behind the string that begins at `at`; of a mark that begins none, behind the mark. */
  #behindString(at: number): number {
    const end = stringEnd(this.text, at, this.text.length);
    const next = end < 0 ? '' : this.text.charAt(skipSpace(this.text, end, this.text.length));
    return end > 0 && (next === '' || ',:]}'.includes(next)) ? end : at + 1;
  }
}
