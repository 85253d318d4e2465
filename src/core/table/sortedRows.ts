import { allRows } from '../columns/allRows';
import type { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import { ranksOf, sortByKey, sortByNumber } from '../columns/sortRows';
import { compareTexts } from '../groups/order';
import type { Steps } from '../text/steps';
import type { TableColumn } from './tableColumn';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 17;
/**
 * Where at least one of so many events is shown, all are put in order, once: those that another filter leaves are then only picked out of them, which
 * is worth it for at least one of so many.
 */
const parts = { sorted: 8, picked: 64 } as const;
/** So many orders of all are kept: the one that is shown, and that of time, in which stretches are counted. */
const MOST = 2;

/** What a table is sorted by. */
export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** All events of a set in one order. */
interface Order extends TableSort {
  readonly rows: Uint32Array;
}

/** Puts rows of events in order, and keeps what the last orders of all of them, and of a column's keys, took to find. */
export class RowSorter {
  readonly #ranks = new WeakMap<Column, Uint32Array>();
  readonly #orders = new WeakMap<EventSet, readonly Order[]>();

  /**
   * The rows in order; rows that are equal stay as they are, and those without a value come last either way. In steps of a few milliseconds.
   * @param rows rising
   */
  *sorted(events: EventSet, rows: Uint32Array, sort: TableSort): Steps<Uint32Array> {
    const orders = this.#orders.get(events) ?? [];
    const known = orders.find(({ column, descending }) => column === sort.column && descending === sort.descending);
    if (rows.length * (known ? parts.picked : parts.sorted) < events.length) {
      return yield* this.#sort(events, rows, sort);
    }
    const all = known ?? { ...sort, rows: yield* this.#sort(events, allRows(events.length), sort) };
    this.#orders.set(events, [all, ...orders.filter((one) => one !== known)].slice(0, MOST));
    return rows.length === events.length ? all.rows : yield* picked(all.rows, rows);
  }

  *#sort(events: EventSet, rows: Uint32Array, { column, descending }: TableSort): Steps<Uint32Array> {
    const direction = descending ? -1 : 1;
    yield* events.prepare(column.facet ? [column.facet] : []);
    const keys = column.facet && events.column(column.facet);
    if (!keys) {
      const times = events.basics?.times ?? new Float64Array();
      return yield* sortByNumber(rows, (row) => direction * (times[row] as number));
    }
    const ranks = this.#ranks.get(keys) ?? (yield* ranksOf(keys, compareTexts));
    this.#ranks.set(keys, ranks);
    return yield* sortByKey(rows, keys, ranks, direction);
  }
}

/** Those of all rows that are among some, in their order. */
function* picked(all: Uint32Array, some: Uint32Array): Steps<Uint32Array> {
  const isAmong = new Uint8Array(all.length);
  for (let at = 0; at < some.length; at++) {
    isAmong[some[at] as number] = 1;
  }
  // One more place, for what is written before it is known that it does not count.
  const found = new Uint32Array(some.length + 1);
  let count = 0;
  for (let from = 0; from < all.length; from += STRIDE) {
    count = pick(all, from, Math.min(from + STRIDE, all.length), isAmong, found, count);
    yield;
  }
  return found.subarray(0, count);
}

/** Picks from a part of all rows; gives how many are found by then. */
function pick(all: Uint32Array, from: number, end: number, isAmong: Uint8Array, found: Uint32Array, before: number) {
  let count = before;
  for (let at = from; at < end; at++) {
    const row = all[at] as number;
    found[count] = row;
    count += isAmong[row] as number;
  }
  return count;
}
