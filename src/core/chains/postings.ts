import { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { firstWhere } from '../text/firstWhere';
import type { Steps } from '../text/steps';
import type { Timeline } from './timeline';

const STRIDE = 4096;

/** For each key of a column the rows that have it, in the order of time: eight bytes for each key of each event. */
export class Postings {
  private constructor(
    readonly column: Column,
    readonly timeline: Timeline,
    /** Where the rows of each key begin in `rows`, and where those of the last one end. */
    readonly starts: Int32Array,
    readonly rows: Int32Array,
  ) {}

  /** For each key of a facet, whose column is there. */
  static *along(facet: Facet, set: EventSet, timeline: Timeline): Steps<Postings> {
    return yield* Postings.of(set.column(facet) ?? new Column(set.length), timeline);
  }

  static *of(column: Column, timeline: Timeline): Steps<Postings> {
    const starts = yield* startsOf(column, timeline.order);
    const rows = new Int32Array(starts[column.keys.size] ?? 0);
    const next = starts.slice();
    for (const [at, row] of timeline.order.entries()) {
      for (const id of column.idsAt(row)) {
        rows[next[id]!++] = row;
      }
      if (at % STRIDE === STRIDE - 1) {
        yield;
      }
    }
    return new Postings(column, timeline, starts, rows);
  }

  /** The rows of a key, by its number. */
  of(id: number): Int32Array {
    return this.rows.subarray(this.starts[id] ?? 0, this.starts[id + 1] ?? 0);
  }

  /** The rows of a key; none for one that no event has. */
  find(key: string): Int32Array {
    const id = this.column.keys.find(key);
    return id === undefined ? this.rows.subarray(0, 0) : this.of(id);
  }

  /** Of the rows of a key those that happened from one moment to another, both included: at most so many, the last ones. */
  within(key: string, from: number, to: number, most: number): readonly number[] {
    const rows = this.find(key);
    const time = (at: number) => this.timeline.timeAt(rows[at] ?? 0);
    const end = firstWhere(rows.length, (at) => time(at) > to);
    const start = firstWhere(rows.length, (at) => time(at) >= from);
    return [...rows.subarray(Math.max(start, end - most), Math.max(start, end))];
  }
}

function* startsOf(column: Column, order: Int32Array): Steps<Int32Array> {
  const starts = new Int32Array(column.keys.size + 1);
  for (const [at, row] of order.entries()) {
    for (const id of column.idsAt(row)) {
      starts[id + 1]!++;
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  for (let id = 0; id < column.keys.size; id++) {
    starts[id + 1]! += starts[id]!;
  }
  return starts;
}
