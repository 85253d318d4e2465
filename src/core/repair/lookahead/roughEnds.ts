import { BracketEnds } from './bracketEnds';
import { roughTokens } from './roughTokens';

/** How far the end of an object is looked for. */
const REACH = 16_384;

/** Tells where objects of one text seem to end whose marks are damaged or of another kind. Nested ones are looked through once. */
export class RoughEnds {
  readonly #ends = new Map<number, number>();
  #brackets = new BracketEnds('');
  #length = -1;

  /**
   * Behind the object that begins at `at`, by its brackets alone; -1 where none nearby ends it.
   * @param text of one document, cut at some limit: where that is another one than before, what is known may be otherwise.
   */
  of(text: string, at: number): number {
    this.#begin(text);
    return this.#ends.get(at) ?? this.#find(text, at);
  }

  /** See {@link BracketEnds.of}; of the same text as above. */
  byBrackets(text: string, at: number, reach: number): number {
    this.#begin(text);
    return this.#brackets.of(at, reach);
  }

  #begin(text: string): void {
    if (text.length !== this.#length) {
      this.#length = text.length;
      this.#ends.clear();
      this.#brackets = new BracketEnds(text);
    }
  }

  #find(text: string, from: number): number {
    const open: { readonly opener: string; readonly at: number }[] = [];
    for (const { token, start, end } of roughTokens(text.slice(from, from + REACH), true)) {
      if (token === '{' || token === '[') {
        open.push({ opener: token, at: from + start });
      } else if (token === '}' || token === ']') {
        const index = open.findLastIndex(({ opener }) => opener === (token === '}' ? '{' : '['));
        for (const { at } of index < 0 ? [] : open.splice(index)) {
          this.#ends.set(at, from + end);
        }
        if (open.length === 0) {
          break;
        }
      }
    }
    for (const { at } of open) {
      // What begins far behind was looked through for a short way only.
      if (at - from < REACH / 2) {
        this.#ends.set(at, -1);
      }
    }
    return this.#ends.get(from) ?? -1;
  }
}
