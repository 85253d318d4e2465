/** Two numbers say where a value stands. */
const EACH = 2;

/** So few numbers take less memory as a plain array: of a typed one there are two more objects. */
const FEW = 128;

/** Where values stand in a document, one behind the other: eight bytes for each. */
export class Places {
  #edges: Uint32Array | readonly number[];
  #length = 0;

  /**
   * @param base from where on is counted: none of them is 4 GB behind it.
   * @param room for how many there is room at first.
   */
  constructor(
    readonly base: number,
    room = 16,
  ) {
    this.#edges = new Uint32Array(room * EACH);
  }

  get length(): number {
    return this.#length;
  }

  add(start: number, end: number): void {
    const at = this.#length++ * EACH;
    const edges = this.#room(at + EACH);
    edges[at] = start - this.base;
    edges[at + 1] = end - this.base;
  }

  start(index: number): number {
    return this.base + (this.#edges[index * EACH] ?? 0);
  }

  end(index: number): number {
    return this.base + (this.#edges[index * EACH + 1] ?? 0);
  }

  /** Keeps the first ones, as many as `length`, and no more room than they take. */
  cutTo(length: number): void {
    this.#length = Math.min(length, this.#length);
    const kept = this.#edges.slice(0, this.#length * EACH);
    this.#edges = kept.length > FEW ? kept : Array.from(kept);
  }

  #room(size: number): Uint32Array {
    const { length } = this.#edges;
    if (size <= length && this.#edges instanceof Uint32Array) {
      return this.#edges;
    }
    const larger = new Uint32Array(Math.max(size, length * 2));
    larger.set(this.#edges);
    this.#edges = larger;
    return larger;
  }
}
