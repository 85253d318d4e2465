import { allRows } from '../columns/allRows';
import type { EventSet } from '../columns/eventSet';
import { stretchAsked } from '../filter/stretchAsked';
import { Recent } from '../text/recent';
import type { Steps } from '../text/steps';
import type { RowSorter } from './sortedRows';
import { timeColumn } from './tableColumn';
import { TimedRows, type TimedStretch } from './timedRows';

/** What so many filters leave is kept: that of the list, and those beside what is asked of some facets. */
const MOST = 4;

/** What a filter that asks for no time leaves. */
interface Left {
  /** Rising. */
  rows?: Uint32Array | undefined;
  timed?: TimedRows | undefined;
}

/**
 * Answers filters that say more or less of the time than others which were asked before: who drags over a timeline changes nothing else, so that the
 * events need not be asked again.
 */
export class TimedFilters {
  readonly #left = new WeakMap<EventSet, Recent<string, Left>>();

  constructor(readonly sorter: RowSorter) {}

  /** Notes what a sound filter leaves, if it asks for no time. */
  note(events: EventSet, filter: string, rows: Uint32Array): void {
    const { rest, stretch } = stretchAsked(filter);
    if (!stretch) {
      this.#of(events, rest).rows ??= rows;
    }
  }

  /**
   * What a sound filter leaves by time; undefined where it asks for no stretch of time, or where it is not known what the rest of it leaves: what costs
   * little of a few events may cost much of all. In steps of a few milliseconds.
   */
  *stretch(events: EventSet, filter: string): Steps<TimedStretch | undefined> {
    const { rest, stretch } = stretchAsked(filter);
    const left = stretch && this.#of(events, rest);
    if (!left) {
      return undefined;
    }
    left.rows ??= rest === '' ? allRows(events.length) : undefined;
    left.timed ??= yield* this.#timed(events, left.rows);
    return left.timed?.within(stretch);
  }

  *#timed(events: EventSet, rows: Uint32Array | undefined): Steps<TimedRows | undefined> {
    const sorted = rows && (yield* this.sorter.sorted(events, rows, { column: timeColumn, descending: false }));
    return sorted && new TimedRows(sorted, rows, events.basics?.times ?? new Float64Array());
  }

  #of(events: EventSet, rest: string): Left {
    const left = this.#left.get(events) ?? new Recent<string, Left>(MOST);
    this.#left.set(events, left);
    return left.get(rest, () => ({}));
  }
}
