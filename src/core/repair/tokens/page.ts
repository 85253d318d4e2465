import { skipSpace } from '../../json/chars';
import { Search } from '../../json/search';
import { kept } from '../../text/kept';
import { isBlank } from '../../text/unseen';
import { columnAt, lineColumn } from '../lookahead/layout';
import { RoughEnds } from '../lookahead/roughEnds';

/**
 * The text in which a damaged value stands, up to where it may reach, with what is asked about its places again and again. Searches for
 * far-away signs remember what they have passed, so that all of them together cost one pass.
 */
export class Page {
  readonly #quotes = new Search('"');
  readonly #lines = new Search('\n');
  readonly #blockEnds = new Search('*/');
  readonly #columns = new Map<number, number>();
  readonly #lineColumns = new Map<number, number>();

  /**
   * @param text cut at the limit of the value.
   * @param roughEnds what is known of the ends of objects in it.
   */
  constructor(
    readonly text: string,
    readonly roughEnds = new RoughEnds(),
  ) {}

  get length(): number {
    return this.text.length;
  }

  /** The next offset from `at` without JSON's white space. */
  space(at: number): number {
    return skipSpace(this.text, at, this.text.length);
  }

  /** Behind white space of any kind: who types the quotation marks of print indents with spaces that do not break, too. */
  blanks(at: number): number {
    let next = this.space(at);
    while (isBlank(this.text.charAt(next))) {
      next = this.space(next + 1);
    }
    return next;
  }

  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }

  /**
   * The end of the line that holds `at`, its line break not included; `reach` where it is further off. A log may be one line: whoever looks
   * further than need be passes over all of it, for each damaged stretch.
   */
  lineEnd(at: number, reach: number): number {
    const limit = Math.min(reach, this.text.length);
    const found = this.#lines.next(this.text, at, limit);
    return found < 0 ? limit : found;
  }

  /** The next straight quotation mark in `[at, reach)` without a backslash before it; -1 for none. */
  nextQuote(at: number, reach: number): number {
    const { text } = this;
    for (let from = at; ; ) {
      const found = this.#quotes.next(text, from, Math.min(reach, text.length));
      if (found < 0 || !isEscaped(text, at, found)) {
        return found;
      }
      from = found + 1;
    }
  }

  /** Behind the end of the block comment that begins at `at`; -1 where none ends within `reach` characters. */
  blockEnd(at: number, reach: number): number {
    const found = this.#blockEnds.next(this.text, at + 2, Math.min(this.text.length, at + reach));
    return found < 0 ? -1 : found + 2;
  }

  /** See {@link RoughEnds.byBrackets}. */
  bracketEnd(at: number, reach: number): number {
    return this.roughEnds.byBrackets(this.text, at, reach);
  }

  /** See {@link RoughEnds.of}. */
  roughEnd(at: number): number {
    return this.roughEnds.of(this.text, at);
  }

  /** See {@link columnAt}. */
  column(at: number): number {
    return kept(this.#columns, at, () => columnAt(this.text, at));
  }

  /** See {@link lineColumn}. */
  lineColumn(at: number): number {
    return kept(this.#lineColumns, at, () => lineColumn(this.text, at));
  }
}

/** Whether an odd number of backslashes stands before `quote`, not looking before `start`. */
function isEscaped(text: string, start: number, quote: number): boolean {
  let at = quote;
  while (at > start && text.charAt(at - 1) === '\\') {
    at--;
  }
  return (quote - at) % 2 === 1;
}
