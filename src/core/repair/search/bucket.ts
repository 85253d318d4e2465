import type { Costs } from '../budget/costs';
import { keyOf, type State } from './state';
import { scoreOf } from './trail';

/** So many keys are looked through sooner than a table of them is asked. */
const FEW = 128;

/** States at one offset: of those with one key the best, in the order in which their keys came. */
export class Bucket {
  readonly states: State[] = [];
  readonly #keys: number[] = [];
  #places: Map<number, number> | undefined;

  constructor(readonly costs: Costs) {}

  /** @returns where in `states` it stands now; -1 where one with its key is as good. */
  put(state: State): number {
    const key = keyOf(state);
    const place = this.#placeOf(key);
    if (place < 0) {
      this.#places?.set(key, this.#keys.length);
      this.#keys.push(key);
      return this.states.push(state) - 1;
    }
    const other = this.states[place] as State;
    if (scoreOf(state, this.costs) >= scoreOf(other, this.costs)) {
      return -1;
    }
    this.states[place] = state;
    return place;
  }

  #placeOf(key: number): number {
    if (this.#keys.length <= FEW) {
      return this.#keys.indexOf(key);
    }
    this.#places ??= new Map(this.#keys.map((known, place) => [known, place]));
    return this.#places.get(key) ?? -1;
  }
}
