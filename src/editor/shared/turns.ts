type Later = (next: () => void) => unknown;

/**
 * Gives everything else its turn: also what comes in from outside, which Node serves after its timers, and as long as any of those is due it runs them
 * one after the other. A browser has timers alone, and each of them takes some milliseconds.
 */
const { setImmediate: atOnce } = globalThis as { readonly setImmediate?: Later };
const later: Later = atOnce ?? ((next) => setTimeout(next, 0));

/** How long one turn may last; a step that takes longer cannot be cut. */
export const TURN_MS = atOnce ? 4 : 8;

/** Hands out turns of the event loop to whoever is at work: one of them in each, first come, first served. */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  /** Whether somebody waits for a turn. */
  get areWanted(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves when it is somebody's turn. */
  next(): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.push(begin);
      if (this.#waiting.length === 1) {
        later(this.#give);
      }
    });
  }

  readonly #give = () => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) {
      later(this.#give);
    }
  };
}
