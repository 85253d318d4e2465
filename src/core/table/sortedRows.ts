import type { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import { ranksOf, sortByKey, sortByNumber } from '../columns/sortRows';
import { compareTexts } from '../groups/order';
import type { Steps } from '../text/steps';
import type { TableColumn } from './tableColumn';

/** What a table is sorted by. */
export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** Puts rows of events in order, and keeps what the order of a column's keys took to find. */
export class RowSorter {
  readonly #ranks = new WeakMap<Column, Uint32Array>();

  /** The rows in order; rows that are equal stay as they are, and those without a value come last either way. In steps of a few milliseconds. */
  *sorted(events: EventSet, rows: Uint32Array, { column, descending }: TableSort): Steps<Uint32Array> {
    const direction = descending ? -1 : 1;
    yield* events.prepare(column.facet ? [column.facet] : []);
    const keys = column.facet && events.column(column.facet);
    if (!keys) {
      return yield* sortByNumber(rows, (row) => direction * events.timeAt(row));
    }
    const ranks = this.#ranks.get(keys) ?? (yield* ranksOf(keys, compareTexts));
    this.#ranks.set(keys, ranks);
    return yield* sortByKey(rows, keys, ranks, direction);
  }
}
