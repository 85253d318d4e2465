/** Numbers and ids that are the same at every making (mulberry32). */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `count`. @param {number} count */
  below(count) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count);
  }

  /** @template T @param {readonly T[]} choices @returns {T} */
  pick(choices) {
    return /** @type {T} */ (choices[this.below(choices.length)]);
  }

  /** @param {number} length @param {string} alphabet */
  text(length, alphabet) {
    return Array.from({ length }, () => this.pick([...alphabet])).join('');
  }

  /** @param {number} length */
  hex(length) {
    return this.text(length, '0123456789abcdef');
  }

  guid() {
    const variant = this.pick(['8', '9', 'a', 'b']);
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`;
  }

  /** The id of a request as S3 writes it. */
  requestId() {
    return this.text(16, '0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  }

  /** An id as IAM writes it, marked as an example: of 20 characters for keys, 21 for all else. @param {string} prefix */
  id(prefix) {
    const length = prefix === 'AKIA' || prefix === 'ASIA' ? 9 : 10;
    return `${prefix}${this.text(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}EXAMPLE`;
  }
}
