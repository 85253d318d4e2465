const BRACKET = /[{}[\]]/g;

/** Where brackets end by their number alone, whatever else stands around them; learnt in one pass, however many of them are asked for in text order. */
export class BracketEnds {
  /** The bracket that ends what each one opens. */
  readonly #ends = new Map<number, number>();
  #open: number[] = [];
  /** From where to where the text was looked through. */
  #from = 0;
  #at = 0;

  constructor(readonly text: string) {}

  /** The bracket that ends what the one at `start` opens, if it stands before `reach`; -1 otherwise. */
  of(start: number, reach: number): number {
    if (start < this.#from || start > this.#at) {
      this.#ends.clear();
      this.#open = [];
      this.#from = start;
      this.#at = start;
    }
    while (this.#at < reach && !this.#ends.has(start)) {
      this.#next();
    }
    const end = this.#ends.get(start) ?? -1;
    return end < reach ? end : -1;
  }

  #next(): void {
    BRACKET.lastIndex = this.#at;
    const found = BRACKET.exec(this.text);
    const at = found?.index ?? this.text.length;
    const opener = found && '}]'.includes(found[0]) ? this.#open.pop() : undefined;
    if (opener !== undefined) {
      this.#ends.set(opener, at);
    } else if (found && '{['.includes(found[0])) {
      this.#open.push(at);
    }
    this.#at = found ? at + 1 : Number.POSITIVE_INFINITY;
  }
}
