import { own } from '../text/own';

/** Texts as small numbers, the same number for the same text. */
export class Keys {
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();

  /** How many different texts there are. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text, from 0 in the order in which they came. */
  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) {
      return known;
    }
    const id = this.#texts.length;
    const kept = own(text);
    this.#texts.push(kept);
    this.#ids.set(kept, id);
    return id;
  }

  /** The number of a text that has one. */
  find(text: string): number | undefined {
    return this.#ids.get(text);
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }
}

/** The numbers that texts have which have other numbers elsewhere: each is looked for once. */
export function numbersIn(keys: Keys, other: Keys): (id: number) => number {
  const numbers = new Int32Array(other.size).fill(UNKNOWN);
  return (id) => {
    const known = numbers[id] ?? UNKNOWN;
    const number = known === UNKNOWN ? keys.id(other.text(id)) : known;
    numbers[id] = number;
    return number;
  };
}

const UNKNOWN = -1;
