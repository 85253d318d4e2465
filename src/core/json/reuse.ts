import { type Change, growthOf } from '../text/change';
import type { ElementTable } from './elementTable';

/** Elements that can be taken over as they are: `[from, to)` of a table, moved by `delta`. */
export interface ReusableRun {
  readonly table: ElementTable;
  readonly from: number;
  readonly to: number;
  readonly delta: number;
}

/** The elements of an older text that a change left alone. */
export class Reuse {
  readonly #delta: number;

  constructor(
    readonly tables: readonly ElementTable[],
    readonly change: Change,
  ) {
    this.#delta = growthOf(change);
  }

  /**
   * The longest run of clean, plainly separated elements that begins at `at` of the present text; undefined when none does. Records in
   * a row need no commas, elements of an array do: neither is taken for the other.
   */
  runAt(at: number, inArray: boolean): ReusableRun | undefined {
    const { span, length } = this.change;
    const before = at < span.start;
    if (!before && at < span.start + length) {
      return undefined;
    }
    const delta = before ? 0 : this.#delta;
    for (const table of this.tables) {
      if (table.inArray !== inArray) {
        continue;
      }
      const from = table.indexBefore(at - delta);
      if (from >= 0 && table.start(from) === at - delta && table.isClean(from)) {
        const to = before ? Math.min(table.nextBreak(from), table.indexBefore(span.start)) : table.nextBreak(from);
        return to > from ? { table, from, to, delta } : undefined;
      }
    }
    return undefined;
  }
}
