/** Bytes that were made of something and can be made again: those that were looked at last, up to a bound. What was looked at longest ago goes first. */
export class RecentBytes {
  /** In the order in which they were looked at. */
  readonly #kept = new Map<object, Uint8Array>();
  #size = 0;

  /** @param most how many bytes are kept, unless one alone has more. */
  constructor(readonly most: number) {}

  /** How much memory they take. */
  get size(): number {
    return this.#size;
  }

  /** What belongs to a key: as it was made before, or made anew. */
  get(key: object, make: () => Uint8Array): Uint8Array {
    const bytes = this.#kept.get(key) ?? make();
    this.forget(key);
    this.#kept.set(key, bytes);
    this.#size += bytes.buffer.byteLength;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.most || oldest === key) {
        break;
      }
      this.forget(oldest);
    }
    return bytes;
  }

  /** That nobody will ask for it again. */
  forget(key: object): void {
    this.#size -= this.#kept.get(key)?.buffer.byteLength ?? 0;
    this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }
}
