/** How far a level is indented; deeper ones no further: hostile nesting would make more spaces than text. */
const UNIT = '  ';
const DEEPEST = 64;
/** In place of an indentation: one space and no new line. */
export const SPACE = -1;

/** How much text there may be. */
export interface Limits {
  readonly lines: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** Places of a text at which white space, or none, is replaced: nothing else of it ever is. In text order, and apart. */
export class Breaks {
  #ends = new Int32Array(1_024);
  #starts = new Int32Array(1_024);
  #indents = new Int16Array(1_024);
  #size = 0;
  #lines = 1;
  #growth = 0;

  get size(): number {
    return this.#size;
  }

  /** How many lines they make, where they are in a text of one. */
  get lines(): number {
    return this.#lines;
  }

  /** By how much they make the text longer. */
  get growth(): number {
    return this.#growth;
  }

  /** The text is kept up to `end` and again from `start` on: in a new line of that indentation, or behind one space. None before the last one. */
  add(end: number, start: number, indent: number): void {
    const last = this.#size - 1;
    const isTwice = end === this.start(last) && last >= 0 && indent !== SPACE && this.indent(last) !== SPACE;
    if (end < this.start(last) || isTwice) {
      return;
    }
    if (this.#size === this.#ends.length) {
      this.#grow();
    }
    this.#ends[this.#size] = end;
    this.#starts[this.#size] = start;
    this.#indents[this.#size] = Math.min(indent, DEEPEST);
    this.#growth += whiteSpace(Math.min(indent, DEEPEST)).length - (start - end);
    this.#lines += indent === SPACE ? 0 : 1;
    this.#size++;
  }

  /** Where the text before a break ends. */
  end(index: number): number {
    return this.#ends[index] ?? 0;
  }

  /** Where it goes on. */
  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** How far what goes on is indented; {@link SPACE} where it stays in its line. */
  indent(index: number): number {
    return this.#indents[index] ?? 0;
  }

  #grow(): void {
    const grown = <A extends Int32Array | Int16Array>(old: A, made: A) => {
      made.set(old);
      return made;
    };
    const size = this.#size * 2;
    this.#ends = grown(this.#ends, new Int32Array(size));
    this.#starts = grown(this.#starts, new Int32Array(size));
    this.#indents = grown(this.#indents, new Int16Array(size));
  }
}

/** What stands at a break. */
export function whiteSpace(indent: number): string {
  return indent === SPACE ? ' ' : `\n${UNIT.repeat(indent)}`;
}
