import { type Column, KeyCounter, RowSorter, type Steps, TimedFilters, timeColumn } from '../../core';
import type { Listed } from '../events/listedEvents';
import { askEvents } from '../filter/askEvents';
import { inTimeSlices } from '../shared/timeSlices';
import type { Edition } from './edition';
import type { TableChoices } from './tableChoices';

/** The rows under a filter: in order, and with their keys counted. What was worked out for one filter serves the next where only the time differs. */
export class FilteredRows {
  readonly #sorter = new RowSorter();
  readonly #filters = new TimedFilters(this.#sorter);
  readonly #counter = new KeyCounter();

  /** The rows that the filter leaves, as they are sorted. Where a brush changed the time alone, they are in the order of time already. */
  *ordered({ events, filter, problem }: Listed, rows: Uint32Array, sort: TableChoices['sort']): Steps<Uint32Array> {
    if (problem !== undefined) {
      return rows;
    }
    this.#filters.note(events, filter, rows);
    const isByTime = sort.column === timeColumn && !sort.descending;
    const stretch = isByTime ? yield* this.#filters.stretch(events, filter) : undefined;
    return stretch?.rows ?? (yield* this.#sorter.sorted(events, rows, sort));
  }

  /** What counts keys in the rows that the filter leaves, or that filter without what it says of a facet. */
  async counting(
    { listed: { events, filter: shown, problem }, rows: left }: Edition,
    filter: string,
    stale: () => boolean,
  ) {
    const isSound = problem === undefined;
    const stretch = isSound ? await inTimeSlices(this.#filters.stretch(events, filter), stale) : undefined;
    if (stretch) {
      return (column: Column) => stretch.count(column);
    }
    const isOther = isSound && filter !== shown;
    const rows = isOther ? (await askEvents(filter, events, stale))?.rows : left;
    if (rows && isOther) {
      this.#filters.note(events, filter, rows);
    }
    return rows && ((column: Column) => this.#counter.count(column, rows));
  }
}
