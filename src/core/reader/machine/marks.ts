import { Search } from '../scan/search';

/**
 * Finds in one text what a quoted text may end at. Keeps what it found last: where texts are not closed, each of them asks for the next
 * mark, which may be far away.
 */
export class Marks {
  readonly #straight = new Search('"');
  readonly #opening = new Search('“');
  readonly #closing = new Search('”');

  readonly #line = new Search('\n');
  readonly #neighbour: Search | undefined;

  /** @param firstName the name with which records begin here, if one is known. */
  constructor(
    readonly text: string,
    firstName: string | undefined,
  ) {
    this.#neighbour = firstName === undefined ? undefined : new Search(`{"${firstName}"`);
  }

  /** The next straight quotation mark from `at` without a backslash before it; -1 if there is none before `limit`. */
  straight(at: number, limit: number): number {
    for (let from = at; ; ) {
      const found = this.#straight.next(this.text, from, limit);
      if (found < 0 || !isEscaped(this.text, at, found)) {
        return found;
      }
      from = found + 1;
    }
  }

  /** The next typographic quotation mark from `at`; -1 if there is none before `limit`. */
  typographic(at: number, limit: number): number {
    const opening = this.#opening.next(this.text, at, limit);
    const closing = this.#closing.next(this.text, at, opening < 0 ? limit : opening);
    return closing < 0 ? opening : closing;
  }

  /** The end of the line that holds `at`; `limit` if it does not end before. */
  lineEnd(at: number, limit: number): number {
    const found = this.#line.next(this.text, at, limit);
    return found < 0 ? limit : found;
  }

  /** Where the next record begins from `at`; `limit` if none does before, or it is not known how they begin. */
  neighbour(at: number, limit: number): number {
    const found = this.#neighbour?.next(this.text, at, limit) ?? -1;
    return found < 0 ? limit : found;
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
