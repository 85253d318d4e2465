/** How long nothing must be asked before a new tree is announced, in milliseconds. */
const quietMs = 100;

/**
 * Holds an announcement back while somebody is still asking about what was there before. VS Code's tree (1.100 to 1.139 at least)
 * mixes up the children of different groups, and shows outdated ones, when it is told to ask anew before it has all answers.
 */
export class IdleRefresh {
  #asking = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void) | undefined;

  /** Gives the answer that is being made; until it is made, and for a moment after, nothing is announced. */
  async during<T>(answer: Promise<T>): Promise<T> {
    this.#asking++;
    clearTimeout(this.#timer);
    try {
      return await answer;
    } finally {
      this.#asking--;
      this.#later();
    }
  }

  /** Runs `announce` when all is quiet, at once if it is; of several that wait, only the last. */
  whenQuiet(announce: () => void): void {
    this.#waiting = announce;
    if (this.#asking === 0 && this.#timer === undefined) {
      this.#go();
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#asking === 0) {
        this.#go();
      }
    }, quietMs);
  }

  #go(): void {
    const announce = this.#waiting;
    this.#waiting = undefined;
    announce?.();
  }
}
