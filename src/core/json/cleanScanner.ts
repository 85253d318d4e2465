import { FIRST_FIELD } from '../facts/facts';
import { firstWhere } from '../text/firstWhere';
import { once } from '../text/once';
import { OPEN_BRACE, OPEN_BRACKET } from './chars';
import { type CleanPatterns, cleanPatterns } from './cleanPattern';
import { scanClean } from './cleanScan';
import { scanByPatterns } from './patternScan';

/** Each match says where it begins, so all scanners share them: making them costs as much as the rest of reading after an edit. */
const PATTERNS = cleanPatterns();
const RECORD = new RegExp(String.raw`\{"${FIRST_FIELD}"`, 'g');
/** Shorter texts are read sooner than the patterns are compiled, which takes one or two milliseconds, once. */
const PATTERN_FROM = 8_192;
/** The pattern is tried on a window of the text, so that a failed attempt never runs to the end of a large file. */
const WINDOW = 2_097_152;
/** How many characters failed attempts may read, as a multiple of the text. Beyond it, attempts end at the next record's start. */
const PATIENCE = 4;
/** How many they may read in any text, however short. */
const ANYWAY = 1_048_576;

/**
 * Measures clean JSON values in one text. The total cost of all calls is linear in the text, whatever it holds: attempts that fail
 * spend from a budget.
 */
export class CleanScanner {
  readonly #patterns: CleanPatterns | undefined;
  #window = '';
  #windowStart = 0;
  #budget: number;
  /** Where records begin, looked for once: a text may hold none, and be asked at each of its places. */
  readonly #recordStarts = once(() => [...this.text.slice(0, this.limit).matchAll(RECORD)].map(({ index }) => index));

  constructor(
    readonly text: string,
    readonly limit: number,
  ) {
    this.#patterns = limit >= PATTERN_FROM ? PATTERNS : undefined;
    this.#budget = PATIENCE * limit + ANYWAY;
  }

  /** The offset behind the clean value at `at`; -1 when the value there is damaged, or too deep, or seems so once budget has run out. */
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
    const code = this.text.charCodeAt(at);
    if (!this.#patterns || (code !== OPEN_BRACE && code !== OPEN_BRACKET)) {
      return -1;
    }
    if (at < this.#windowStart || at >= this.#windowStart + WINDOW / 2 || this.#window === '') {
      this.#windowStart = at;
      this.#window = this.text.slice(at, Math.min(this.limit, at + WINDOW));
    }
    const end = scanned(this.#patterns, this.#window, at - this.#windowStart);
    return end < 0 ? -1 : this.#windowStart + end;
  }

  #nextRecord(at: number): number {
    const starts = this.#recordStarts();
    return starts[firstWhere(starts.length, (index) => (starts[index] as number) > at)] ?? this.limit;
  }
}

/** The end of the value; where the engine runs out of its own stack on a monstrous one, the plain scan decides. */
function scanned(patterns: CleanPatterns, text: string, at: number): number {
  try {
    return scanByPatterns(patterns, text, at);
  } catch {
    return -1;
  }
}
