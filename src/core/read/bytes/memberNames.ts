import { BACKSLASH } from '../../json/chars';
import { byteNameEnd, standsAt } from './byteTokens';

/** Objects with more members are odd. */
export const MOST_MEMBERS = 64;
/** How many different names may follow the same ones, and how many there are at all: a log that means harm has a name of its own in each record. */
const MOST_NEXT = 8;
const MOST = 1024;

/**
 * The names of an object's members as they follow each other. Records of one kind have the same, so they share one of these, and to find the next
 * name is to compare it with the one that came last time.
 */
export class MemberNames {
  readonly #next: MemberNames[] = [];
  #places: ReadonlyMap<string, number> | undefined;
  #likely: MemberNames | undefined;

  /**
   * @param written the last name with its quotation marks and the colon
   * @param tally how many there are that began as the same one
   */
  constructor(
    readonly names: readonly string[] = [],
    readonly written = new Uint8Array(),
    readonly tally = { count: 0 },
  ) {
    tally.count++;
  }

  /** These names and the one that stands at `at`, with a colon behind it; undefined where there is none, or an odd one: escaped, not ASCII, or there before. */
  after(bytes: Uint8Array, at: number): MemberNames | undefined {
    const likely = this.#likely;
    if (likely === undefined || !standsAt(bytes, at, likely.written)) {
      this.#likely = this.#next.find(({ written }) => standsAt(bytes, at, written)) ?? this.#grown(bytes, at);
    }
    return this.#likely;
  }

  /** Which of the members has a name; undefined where none has. */
  placeOf(name: string): number | undefined {
    this.#places ??= new Map(this.names.map((known, at) => [known, at]));
    return this.#places.get(name);
  }

  #grown(bytes: Uint8Array, at: number): MemberNames | undefined {
    const isFull = this.names.length >= MOST_MEMBERS || this.#next.length >= MOST_NEXT || this.tally.count >= MOST;
    const end = isFull ? -1 : byteNameEnd(bytes, at);
    const name = end < 0 ? undefined : plainName(bytes.subarray(at + 1, end - 2));
    if (name === undefined || this.names.includes(name)) {
      return undefined;
    }
    // Copied: a slice of what Node reads is a view, and would keep the whole log.
    const written = new Uint8Array(bytes.subarray(at, end));
    const grown = new MemberNames([...this.names, name], written, this.tally);
    this.#next.push(grown);
    return grown;
  }
}

function plainName(bytes: Uint8Array): string | undefined {
  return bytes.length < 256 && bytes.every((byte) => byte < 0x80 && byte !== BACKSLASH)
    ? String.fromCharCode(...bytes)
    : undefined;
}
