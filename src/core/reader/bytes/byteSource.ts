import { firstWhere } from '../../text/firstWhere';

/** A document as bytes: in one piece, or in pieces that are asked for as the reading goes on, such as those of a file or a download. */
export type Bytes = Uint8Array | Iterable<Uint8Array>;

/** Bytes by their offset, in whatever pieces they come. Holds on to the pieces, and copies only what lies in more than one. */
export class ByteSource {
  readonly #pieces: Uint8Array[] = [];
  /** Where each piece begins. */
  readonly #starts: number[] = [];
  readonly #coming: Iterator<Uint8Array>;
  #length = 0;
  #complete = false;

  constructor(bytes: Bytes) {
    this.#coming = (bytes instanceof Uint8Array ? [bytes] : bytes)[Symbol.iterator]();
  }

  /** Asks for pieces until there are `end` bytes. @returns how many of them there are; fewer than `end` when the document is shorter. */
  reach(end: number): number {
    while (this.#length < end && !this.#complete) {
      const { done, value } = this.#coming.next();
      this.#complete = done === true;
      if (value && value.length > 0) {
        this.#starts.push(this.#length);
        this.#pieces.push(value);
        this.#length += value.length;
      }
    }
    return Math.min(end, this.#length);
  }

  /** The bytes in `[start, end)`, as far as the document goes. Not to be changed: they may be the caller's own. */
  slice(start: number, end: number): Uint8Array {
    const to = this.reach(end);
    const length = Math.max(0, to - start);
    const first = this.#pieceAt(start);
    const from = start - (this.#starts[first] ?? 0);
    const piece = this.#pieces[first];
    return piece && from + length <= piece.length
      ? piece.subarray(from, from + length)
      : this.#copy(start, length, first);
  }

  #copy(start: number, length: number, first: number): Uint8Array {
    const copy = new Uint8Array(length);
    for (let at = first, done = 0; done < length; at++) {
      const from = Math.max(0, start - (this.#starts[at] ?? 0));
      const part = this.#pieces[at]?.subarray(from, from + length - done) ?? copy.subarray(done);
      copy.set(part, done);
      done += part.length;
    }
    return copy;
  }

  /** The last piece that begins at or before `offset`. */
  #pieceAt(offset: number): number {
    return Math.max(0, firstWhere(this.#starts.length, (at) => this.#starts[at]! > offset) - 1);
  }
}
