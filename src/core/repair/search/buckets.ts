import type { Costs } from '../budget/costs';
import { Bucket } from './bucket';
import type { State } from './state';
import { scoreOf } from './trail';

/** How many states are kept for when nothing else gets through. */
const MOST_SPARE = 12;
/** What a character gained is worth when those are compared. */
const GAIN = 0.01;

/** States that wait at the offset that they have reached. */
export class Buckets {
  readonly #waiting = new Map<number, Bucket>();
  readonly #spare: { readonly at: number; readonly state: State }[] = [];

  constructor(readonly costs: Costs) {}

  put(at: number, state: State): void {
    let bucket = this.#waiting.get(at);
    if (!bucket) {
      bucket = new Bucket(this.costs);
      this.#waiting.set(at, bucket);
    }
    bucket.put(state);
  }

  /** The states that wait at an offset, which wait no longer. */
  take(at: number): readonly State[] | undefined {
    const bucket = this.#waiting.get(at);
    this.#waiting.delete(at);
    return bucket?.states;
  }

  /** The first offset at which states wait; undefined when none do. */
  first(): number | undefined {
    let first: number | undefined;
    for (const at of this.#waiting.keys()) {
      first = first === undefined || at < first ? at : first;
    }
    return first;
  }

  /** The score of the best state that waits. */
  bestScore(): number {
    let best = Number.POSITIVE_INFINITY;
    for (const bucket of this.#waiting.values()) {
      for (const state of bucket.states) {
        best = Math.min(best, scoreOf(state, this.costs));
      }
    }
    return best;
  }

  /** Keeps a state that is too dear to go on for now. */
  spare(at: number, state: State): void {
    if (this.#spare.length < MOST_SPARE) {
      this.#spare.push({ at, state });
      return;
    }
    const worst = this.#rank((one, other) => one > other);
    const dropped = this.#spare[worst];
    if (dropped && this.#worth(at, state) < this.#worth(dropped.at, dropped.state)) {
      this.#spare[worst] = { at, state };
    }
  }

  /** Lets the best of the states kept wait again. @returns its offset; undefined when there is none. */
  rescue(): number | undefined {
    const best = this.#rank((one, other) => one < other);
    const [found] = this.#spare.splice(best, best < 0 ? 0 : 1);
    if (found) {
      this.put(found.at, found.state);
    }
    return found?.at;
  }

  #worth(at: number, state: State): number {
    return scoreOf(state, this.costs) - at * GAIN;
  }

  #rank(better: (one: number, other: number) => boolean): number {
    let found = this.#spare.length - 1;
    this.#spare.forEach(({ at, state }, index) => {
      const other = this.#spare[found];
      if (other && better(this.#worth(at, state), this.#worth(other.at, other.state))) {
        found = index;
      }
    });
    return found;
  }
}
