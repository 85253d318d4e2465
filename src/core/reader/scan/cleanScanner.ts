import { cleanValuePattern } from './cleanPattern';
import { scanClean } from './cleanScan';

/** Texts shorter than this are read sooner than the pattern is compiled (9 ms, measured). */
const PATTERN_FROM = 1_048_576;
/** The pattern is tried on a window of the text, so that a failed attempt never runs to the end of a large file. */
const WINDOW = 2_097_152;
/** How many characters failed attempts may read, as a multiple of the text. Beyond it, attempts end at the next record's start. */
const PATIENCE = 4;

/**
 * Measures clean JSON values in one text. The total cost of all calls is linear in the text, whatever it holds: attempts that fail
 * spend from a budget.
 */
export class CleanScanner {
  readonly #pattern: RegExp | undefined;
  #window = '';
  #windowStart = 0;
  #budget: number;

  constructor(
    readonly text: string,
    readonly limit: number,
  ) {
    this.#pattern = limit >= PATTERN_FROM ? cleanValuePattern() : undefined;
    this.#budget = PATIENCE * limit + PATTERN_FROM;
  }

  /** The offset behind the clean value at `at`; -1 when the value there is damaged, or too deep, or seems so once patience has run out. */
  end(at: number): number {
    const matched = this.#budget > 0 ? this.#match(at) : -1;
    if (matched >= 0) {
      return matched;
    }
    const end = scanClean(this.text, at, this.#budget > 0 ? this.limit : this.#nextRecord(at));
    if (end < 0) {
      this.#budget -= 2 * (-1 - end - at);
    }
    return end < 0 ? -1 : end;
  }

  #match(at: number): number {
    if (!this.#pattern) {
      return -1;
    }
    if (at < this.#windowStart || at >= this.#windowStart + WINDOW / 2 || this.#window === '') {
      this.#windowStart = at;
      this.#window = this.text.slice(at, Math.min(this.limit, at + WINDOW));
    }
    this.#pattern.lastIndex = at - this.#windowStart;
    return tests(this.#pattern, this.#window) ? this.#windowStart + this.#pattern.lastIndex : -1;
  }

  #nextRecord(at: number): number {
    const next = this.text.indexOf('{"eventVersion"', at + 1);
    return next < 0 ? this.limit : Math.min(next, this.limit);
  }
}

/** Whether the pattern matches; an engine that runs out of its own stack on a monstrous value says no, and the plain scan decides. */
function tests(pattern: RegExp, text: string): boolean {
  try {
    return pattern.test(text);
  } catch {
    return false;
  }
}
