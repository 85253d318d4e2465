import type { EventSet } from '../columns/eventSet';
import type { Steps } from '../text/steps';
import { sameness } from './sameEvent';

const STRIDE = 4096;

/** Which rows are one event, delivered twice or to two accounts: four bytes for each row. */
export class DistinctEvents {
  private constructor(
    /** For each row the first one that is the same event. */
    readonly firsts: Int32Array,
  ) {}

  static *of(set: EventSet): Steps<DistinctEvents> {
    yield* set.prepare([sameness]);
    const column = set.column(sameness);
    const byId = new Map<number, number>();
    const firsts = new Int32Array(set.length);
    for (let row = 0; row < set.length; row++) {
      const ids = column?.idsAt(row) ?? [];
      const first = Math.min(row, ...ids.flatMap((id) => byId.get(id) ?? []));
      firsts[row] = first;
      for (const id of ids) {
        byId.set(id, first);
      }
      if (row % STRIDE === STRIDE - 1) {
        yield;
      }
    }
    return new DistinctEvents(firsts);
  }

  /** How many events some rows are. */
  among(rows: Iterable<number>): number {
    const found = new Set<number>();
    for (const row of rows) {
      found.add(this.firsts[row] ?? row);
    }
    return found.size;
  }
}
