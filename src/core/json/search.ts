/** A search for one string that does not look twice at what it has passed. */
export class Search {
  /** It begins nowhere in `[from, to)`; it begins at `to` if `found`. */
  #from = 0;
  #to = 0;
  #found = false;

  constructor(readonly sought: string) {}

  next(text: string, at: number, limit: number): number {
    if (at < this.#from || at > this.#to || (at === this.#to && !this.#found)) {
      this.#from = at;
      this.#to = at;
      this.#found = false;
    }
    if (!this.#found && this.#to < limit) {
      // The search must not run on behind the limit: it is asked for often.
      const from = Math.max(this.#from, this.#to - this.sought.length + 1);
      const found = text.slice(from, limit).indexOf(this.sought);
      this.#found = found >= 0;
      this.#to = found < 0 ? limit : from + found;
    }
    return this.#found && this.#to < limit ? this.#to : -1;
  }
}
