/** Two numbers say where a value stands. */
const EACH = 2;

/** Where values stand in a document, one behind the other: eight bytes for each. */
export class Places {
  #edges: Uint32Array;
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
    if (at >= this.#edges.length) {
      this.#edges = resized(this.#edges, this.#edges.length * 2);
    }
    this.#edges[at] = start - this.base;
    this.#edges[at + 1] = end - this.base;
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
    this.#edges = resized(this.#edges, this.#length * EACH);
  }
}

function resized(edges: Uint32Array, length: number): Uint32Array {
  const other = new Uint32Array(length);
  other.set(edges.subarray(0, length));
  return other;
}
