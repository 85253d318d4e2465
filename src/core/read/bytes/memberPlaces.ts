import { QUOTE } from '../../json/chars';
import type { WrittenMembers } from '../../json/writtenMembers';
import type { ByteScanner } from './byteScanner';
import type { MemberNames } from './memberNames';

/** Records that are longer have no places of members. */
const LONGEST = 0xffff;

/** Where the members of records stand, as they were noted when these were read: two bytes for each. */
export class MemberPlaces {
  #names: (MemberNames | undefined)[] = [];
  /** By record which of the ends is the first of its own. */
  #firsts: number[] = [];
  #ends = new Uint16Array(1024);
  #length = 0;

  /** Adds those of the record that was measured last, which has so many bytes. */
  add({ names, ends }: ByteScanner, length: number): void {
    const known = length > LONGEST ? undefined : names;
    const count = known?.names.length ?? 0;
    this.#names.push(known);
    this.#firsts.push(this.#length);
    const room = this.#room(this.#length + count);
    for (let at = 0; at < count; at++) {
      room[this.#length++] = ends[at] ?? 0;
    }
  }

  /** The members of a record whose text is ASCII and begins at `start` of `text`; undefined where they were not noted. */
  of(index: number, text: string, start: number): WrittenMembers | undefined {
    const names = this.#names[index];
    return names && new NotedMembers(names, this.#ends, this.#firsts[index] ?? 0, text, start);
  }

  /** Keeps those of the first records, as many as `length`, and no more room than they take. */
  cutTo(length: number): void {
    this.#length = this.#firsts[length] ?? this.#length;
    this.#names = this.#names.slice(0, length);
    this.#firsts = this.#firsts.slice(0, length);
    this.#ends = this.#ends.slice(0, this.#length);
  }

  #room(size: number): Uint16Array {
    if (size > this.#ends.length) {
      const larger = new Uint16Array(Math.max(size, this.#ends.length * 2));
      larger.set(this.#ends);
      this.#ends = larger;
    }
    return this.#ends;
  }
}

/** Members of minified JSON: between two of them is nothing but a comma, and their names are plain. */
class NotedMembers implements WrittenMembers {
  constructor(
    readonly names: MemberNames,
    readonly ends: Uint16Array,
    readonly first: number,
    readonly text: string,
    readonly start: number,
  ) {}

  get(name: string): string | undefined {
    const at = this.names.placeOf(name);
    return at === undefined ? undefined : this.#value(at, name);
  }

  plainText(name: string): string | null | undefined {
    const at = this.names.placeOf(name);
    if (at === undefined) {
      return null;
    }
    const start = this.#startOf(at, name);
    if (this.text.charCodeAt(start) !== QUOTE) {
      return undefined;
    }
    const inside = this.text.slice(start + 1, this.#endOf(at) - 1);
    return inside.includes('\\') ? undefined : inside;
  }

  alike(lowerCase: string): readonly string[] {
    return this.names.names.filter((name) => name.toLowerCase() === lowerCase);
  }

  *[Symbol.iterator](): Iterator<readonly [string, string]> {
    for (const [at, name] of this.names.names.entries()) {
      yield [name, this.#value(at, name)];
    }
  }

  #value(at: number, name: string): string {
    return this.text.slice(this.#startOf(at, name), this.#endOf(at));
  }

  /** Behind the brace or the comma, the name in quotation marks and the colon. */
  #startOf(at: number, name: string): number {
    return (at === 0 ? this.start : this.#endOf(at - 1)) + name.length + 4;
  }

  #endOf(at: number): number {
    return this.start + (this.ends[this.first + at] ?? 0);
  }
}
