import { roughTokens } from '../lookahead/roughTokens';

/** How far the end of an object is looked for. */
const REACH = 16_384;

/** Tells where objects seem to end whose marks are damaged or of another kind. Nested ones are looked through once. */
export class RoughEnds {
  readonly #ends = new Map<number, number>();

  /** Behind the object that begins at `at`, by its brackets alone; -1 where none nearby ends it. */
  of(text: string, at: number): number {
    return this.#ends.get(at) ?? this.#find(text, at);
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
      this.#ends.set(at, -1);
    }
    return this.#ends.get(from) ?? -1;
  }
}
