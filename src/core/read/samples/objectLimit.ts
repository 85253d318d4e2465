import { Search } from '../../json/search';
import { matchAt } from '../../repair/lookahead/lookahead';
import { OPENERS } from '../../repair/notations/otherBrackets';

/** An object that begins on a line, its first name included. */
const BEGINNING = new RegExp(String.raw`[{${OPENERS}][ \t]*["“'][^"”'\n]{1,128}["”']`, 'y');

/** A longer line is none of many that hold an object each. */
const LONGEST_LINE = 65_536;

/** Tells how far the objects of one text may reach. All questions together cost one pass. */
export class ObjectLimits {
  readonly #lineBreak = new Search('\n');

  constructor(readonly text: string) {}

  /**
   * Where the object that begins at `start` ends at the latest: with its line, when the next line begins with an object of the same
   * first name, as in NDJSON. There a record that breaks off must not take the next one with it. `limit` in all other texts.
   */
  of(start: number, limit: number): number {
    const first = beginningAt(this.text, start);
    const reach = Math.min(limit, start + LONGEST_LINE);
    const end = first === undefined ? -1 : this.#lineBreak.next(this.text, start, reach);
    return end >= 0 && beginningAt(this.text, skipBlank(this.text, end, limit)) === first ? end : limit;
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
