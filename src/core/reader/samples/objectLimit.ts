import { matchAt } from '../machine/lookahead';

/** An object that begins on a line, its first name included. */
const BEGINNING = /\{[ \t]*["“'][^"”'\n]{1,128}["”']/y;

/** Tells how far the objects of one text may reach. Keeps the line break it found last, so that all questions together cost one pass. */
export class ObjectLimits {
  #asked = 0;
  #lineEnd = -1;

  constructor(readonly text: string) {}

  /**
   * Where the object that begins at `start` ends at the latest: with its line, when the next line begins with an object of the same
   * first name, as in NDJSON. There a record that breaks off must not take the next one with it. `limit` in all other texts.
   */
  of(start: number, limit: number): number {
    const first = beginningAt(this.text, start);
    const end = first === undefined ? limit : this.#lineEndFrom(start);
    const next = end < limit ? skipBlank(this.text, end, limit) : limit;
    return next < limit && beginningAt(this.text, next) === first ? end : limit;
  }

  #lineEndFrom(start: number): number {
    if (start < this.#asked || start > this.#lineEnd) {
      const found = this.text.indexOf('\n', start);
      this.#lineEnd = found < 0 ? this.text.length : found;
      this.#asked = start;
    }
    return this.#lineEnd;
  }
}

function beginningAt(text: string, at: number): string | undefined {
  return matchAt(BEGINNING, text, at)?.[0].replaceAll(/[ \t]/g, '');
}

function skipBlank(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && /\s/.test(text.charAt(next))) {
    next++;
  }
  return next;
}
