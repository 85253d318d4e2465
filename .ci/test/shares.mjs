import { Share } from './share.mjs';

/** Processes that run some files, as many beside each other as are asked for: one that is done with a file is given the next. */
export class Shares {
  /** @type {Share[]} */
  #idle = [];
  #options;
  #waiting;

  /**
   * @param {number} files how many there are in all
   * @param {import('./share.mjs').ShareOptions} options
   */
  constructor(files, options) {
    this.#waiting = files;
    this.#options = options;
  }

  /** @param {string} file from the root of the repository */
  async run(file) {
    this.#waiting--;
    const share = this.#idle.pop() ?? new Share(this.#options);
    const outcome = await share.run(file);
    if (share.isAlive) this.#idle.push(share);
    // Those that no file is left for.
    while (this.#idle.length > this.#waiting) await this.#idle.pop()?.end();
    return outcome;
  }
}
