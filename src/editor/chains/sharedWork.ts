import type { Steps } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';

/** Says whether somebody does not want a result any more. */
export type Stale = () => boolean;

/** Work that several may ask for at the same time: done once, in slices of time, and given up when nobody wants it any more. */
export class SharedWork<T> {
  readonly #wanting = new Set<Stale>();
  #running: Promise<T | undefined> | undefined;

  /**
   * @param begin gives the steps from the first on.
   * @param isOver says whether the result is of no use to anybody.
   */
  constructor(
    readonly begin: () => Steps<T>,
    readonly isOver: Stale,
  ) {}

  /** The result; undefined when whoever asks does not want it any more, or it is of no use. */
  async result(stale: Stale): Promise<T | undefined> {
    this.#wanting.add(stale);
    try {
      while (!stale() && !this.isOver()) {
        this.#running ??= this.#run();
        const result = await this.#running;
        if (result !== undefined) {
          return result;
        }
      }
      return undefined;
    } finally {
      this.#wanting.delete(stale);
    }
  }

  async #run(): Promise<T | undefined> {
    const isUnwanted = () => this.isOver() || [...this.#wanting].every((stale) => stale());
    let result: T | undefined;
    try {
      result = await inTimeSlices(this.begin(), isUnwanted);
      return result;
    } finally {
      if (result === undefined) {
        // Given up: whoever still wants it begins again.
        this.#running = undefined;
      }
    }
  }
}
