/**
 * Finds quotation marks in one text. Keeps what it found last: where texts are not closed, each of them asks for the next mark, which may
 * be far away.
 */
export class Marks {
  readonly #straight = new Search('"');
  readonly #opening = new Search('“');
  readonly #closing = new Search('”');

  constructor(readonly text: string) {}

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
}

/** A search for one character that does not look twice at what it has passed. */
class Search {
  /** No such character stands in `[from, to)`; it stands at `to` if `found`. */
  #from = 0;
  #to = 0;
  #found = false;

  constructor(readonly char: string) {}

  next(text: string, at: number, limit: number): number {
    if (at < this.#from || at > this.#to || (at === this.#to && !this.#found)) {
      this.#from = at;
      this.#to = at;
      this.#found = false;
    }
    if (!this.#found && this.#to < limit) {
      // The search must not run on behind the limit: it is asked for often.
      const found = text.slice(this.#to, limit).indexOf(this.char);
      this.#found = found >= 0;
      this.#to = found < 0 ? limit : this.#to + found;
    }
    return this.#found && this.#to < limit ? this.#to : -1;
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
