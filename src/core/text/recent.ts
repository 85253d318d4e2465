/** What was made for the keys that were asked for last; what was asked for longest ago is forgotten first. */
export class Recent<K, V> {
  readonly #kept = new Map<K, V>();

  /** @param most how many are kept. */
  constructor(readonly most: number) {}

  /** What belongs to a key: as it was made before, or made anew where that is forgotten. */
  get(key: K, make: () => V): V {
    const value = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.most) {
      this.#kept.delete(this.#kept.keys().next().value ?? key);
    }
    return value;
  }
}
