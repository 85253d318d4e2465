import {
  allRows,
  askedKeys,
  type Column,
  type EventRef,
  type EventSet,
  eventJson,
  eventSentence,
  facetCounts,
  facetsWith,
  KeyCounter,
  type Log,
  type LogRecord,
  messageOf,
  plainCard,
  RowSorter,
  type Steps,
  stretchAsked,
  type TimedEvents,
  TimedFilters,
  timeColumn,
  timedEvents,
  timelineOf,
  visibleLines,
  withoutFacet,
} from '../../core';
import type { Listed } from '../events/listedEvents';
import { askEvents } from '../filter/askEvents';
import { labelText } from '../shared/labelText';
import { inTimeSlices } from '../shared/timeSlices';
import { type EventPreview, type FacetState, mostBars, mostRows, type TableRow, type TimelineState } from './protocol';
import type { TableChoices } from './tableChoices';

/** So many values of a facet have a line. */
const mostValues = 8;
/** More of an event's text nobody reads in a narrow column, in characters. */
const mostText = 30_000;

/** Rows in one order: what a page shows, under a number. */
export interface Edition {
  readonly number: number;
  readonly listed: Listed;
  /** The rows that the filter leaves, rising. */
  readonly rows: Uint32Array;
  /** The same as they are sorted. */
  readonly order: Uint32Array;
}

/**
 * What the table shows of the events that the Events view lists: rows in order, their cells, counts and the timeline under the filter. Works for as
 * long as somebody looks.
 */
export class TableModel {
  readonly #sorter = new RowSorter();
  readonly #filters = new TimedFilters(this.#sorter);
  readonly #counter = new KeyCounter();
  readonly #timed = new WeakMap<EventSet, TimedEvents>();
  #edition: Edition | undefined;
  #last = 0;
  #asked = 0;
  #cursor: EventRef | undefined;

  constructor(readonly choices: TableChoices) {}

  /** What is shown; undefined where there is nothing, or nothing yet. */
  get edition(): Edition | undefined {
    return this.#edition;
  }

  /** Where the event with the cursor is in the order; -1 where it is not there. */
  get cursor(): number {
    const [uri, index] = this.#cursor ?? [];
    const logs = this.#edition?.listed.shown.logs ?? [];
    const log = logs.findIndex(({ open }) => open.uri === uri);
    return log < 0 || index === undefined ? -1 : this.positionOf({ log, index });
  }

  /** Where an event is in the order; -1 where the filter leaves it out. */
  positionOf(place: { readonly log: number; readonly index: number }): number {
    return this.#edition ? this.#edition.order.indexOf(this.#edition.listed.events.row(place)) : -1;
  }

  /** Shows what is listed now, in the order that is chosen. Whether it is still wanted when it is done. */
  async show(listed: Listed | undefined): Promise<boolean> {
    const own = ++this.#asked;
    const stale = () => own !== this.#asked;
    if (!listed) {
      this.#edition = undefined;
      return true;
    }
    const rows = listed.members ?? allRows(listed.events.length);
    const order = await inTimeSlices(this.#ordered(listed, rows), stale);
    if (!order || stale()) {
      return false;
    }
    this.#edition = { number: ++this.#last, listed, rows, order };
    return true;
  }

  /** Lets go of all that was read. */
  forget(): void {
    this.#asked++;
    this.#edition = undefined;
  }

  /** The rows at some positions of the order, as far as a message may hold them. */
  rowsAt(from: number, to: number): readonly TableRow[] {
    const edition = this.#edition;
    const columns = this.choices.columns;
    const rows = edition?.order.subarray(Math.max(0, from), Math.max(0, Math.min(to, from + mostRows))) ?? [];
    return Array.from(rows, (row) => {
      const event = edition?.listed.events.at(row);
      const file = edition && fileOf(edition.listed.events, row);
      return {
        cells: columns.map(({ column }) => (event ? labelText(column.textOf(event, file)) : '')),
        failed: edition?.listed.events.failedAt(row) ?? false,
        damaged: edition?.listed.events.damagedAt(row) ?? false,
      };
    });
  }

  /** The event at a position, and the name of its log. */
  at(
    position: number,
  ):
    | { readonly event: LogRecord; readonly log: Log; readonly file: string | undefined; readonly ref: EventRef }
    | undefined {
    const { order, listed } = this.#edition ?? {};
    const row = order?.[position];
    const event = row === undefined ? undefined : listed?.events.at(row);
    if (row === undefined || !listed || !event) {
      return undefined;
    }
    const { log, index } = listed.events.place(row);
    const shown = listed.shown.logs[log];
    const file = listed.events.logs[log]?.file;
    return shown && { event, log: shown.log, file, ref: [shown.open.uri, index] };
  }

  /** What is told beside the table of the event that the cursor is on. */
  preview(position: number): EventPreview | undefined {
    const found = this.at(position);
    this.#cursor = found?.ref ?? this.#cursor;
    if (!found) {
      return undefined;
    }
    // A damaged event is shown as what was read of it, as everywhere.
    const json = eventJson(found.event);
    const text = json.length > mostText ? `${json.slice(0, mostText)}\n…` : json;
    return {
      position,
      sentence: eventSentence(found.event),
      // Times of the table are in UTC throughout.
      card: plainCard(found.event, found.log, { localTime: () => undefined }),
      text: visibleLines(text),
    };
  }

  /** The values of the chosen facets under the filter; of each facet, whatever the filter says of that facet itself. */
  async counts(stale: () => boolean): Promise<readonly FacetState[] | undefined> {
    const { listed } = this.#edition ?? {};
    const states: FacetState[] = [];
    for (const facet of facetsWith(this.choices.facets)) {
      if (!listed || (facet.ofLogs && listed.shown.logs.length < 2)) {
        continue;
      }
      const filter = withoutFacet(listed.filter, facet.id);
      const count = await this.#counting(listed, filter, stale);
      const asked = askedKeys(listed.filter, facet.id);
      // Where the filter says nothing of the facet, no value has to be looked for.
      const isAsked = filter === listed.filter ? undefined : asked;
      const options = count && { count, most: mostValues, isAsked };
      const found = options && (await inTimeSlices(facetCounts(listed.events, facet, options), stale));
      if (!found || stale()) {
        return undefined;
      }
      const values = found.values.map(({ key, label, count }) => ({
        ...(key !== undefined && { key }),
        label: labelText(label),
        count,
        asked: asked(key),
      }));
      states.push({ id: facet.id, title: facet.title, values, others: found.others });
    }
    return states;
  }

  /** The events by time, in no more stretches than asked for. */
  async timeline(most: number, stale: () => boolean): Promise<TimelineState | undefined> {
    const edition = this.#edition;
    const events = edition && (await this.#timedEvents(edition.listed.events, stale));
    const bars = Math.min(Math.max(1, Math.floor(most)), mostBars);
    const found = events && (await inTimeSlices(timelineOf(events, edition.rows, bars), stale));
    return (
      found && {
        start: found.start,
        span: found.span,
        length: found.unit.length,
        unit: found.unit.id,
        counts: [...found.counts],
        failed: [...found.failed],
        writes: [...found.writes],
        firsts: [...found.firsts],
        untimed: found.untimed,
      }
    );
  }

  /** The position of the earliest event from a time on, or why there is none. The time is written as in filters. */
  async positionFrom(written: string): Promise<{ readonly position: number; readonly problem: string | undefined }> {
    const edition = this.#edition;
    const filter = `after:"${written.trim().replaceAll('"', '')}"`;
    const [start] = stretchAsked(filter).stretch ?? [];
    if (edition && start !== undefined) {
      return { position: earliestFrom(edition, start), problem: undefined };
    }
    // A time of day is of the day that the events share, if they do.
    const found = edition && (await askEvents(filter, edition.listed.events, () => edition !== this.#edition));
    const [problem] = found?.problems ?? [];
    if (!found || !edition || problem) {
      return { position: -1, problem: problem && messageOf(problem) };
    }
    const { events } = edition.listed;
    const first = events.timeAt(earliestOf(found.rows, events, Number.NEGATIVE_INFINITY));
    return { position: earliestFrom(edition, first), problem: undefined };
  }

  /** The same for every filter. */
  async #timedEvents(events: EventSet, stale: () => boolean): Promise<TimedEvents | undefined> {
    const found = this.#timed.get(events) ?? (await inTimeSlices(timedEvents(events), stale));
    if (found) {
      this.#timed.set(events, found);
    }
    return found;
  }

  /** The rows that the filter leaves, as they are sorted. Where a brush changed the time alone, they are in the order of time already. */
  *#ordered({ events, filter, problem }: Listed, rows: Uint32Array): Steps<Uint32Array> {
    if (problem !== undefined) {
      return rows;
    }
    this.#filters.note(events, filter, rows);
    const { sort } = this.choices;
    const isByTime = sort.column === timeColumn && !sort.descending;
    const stretch = isByTime ? yield* this.#filters.stretch(events, filter) : undefined;
    return stretch?.rows ?? (yield* this.#sorter.sorted(events, rows, sort));
  }

  /** What counts keys in the rows that the filter leaves, or that filter without what it says of a facet. */
  async #counting({ events, filter: shown, problem }: Listed, filter: string, stale: () => boolean) {
    const isSound = problem === undefined;
    const stretch = isSound ? await inTimeSlices(this.#filters.stretch(events, filter), stale) : undefined;
    if (stretch) {
      return (column: Column) => stretch.count(column);
    }
    const isOther = isSound && filter !== shown;
    const rows = isOther ? (await askEvents(filter, events, stale))?.rows : this.#edition?.rows;
    if (rows && isOther) {
      this.#filters.note(events, filter, rows);
    }
    return rows && ((column: Column) => this.#counter.count(column, rows));
  }
}

/** The position of the earliest event that is shown and not before a time; -1 where none is. */
function earliestFrom({ rows, order, listed: { events } }: Edition, start: number): number {
  return order.indexOf(earliestOf(rows, events, start));
}

/** The earliest of some events that is not before a time; -1 where there is none. */
function earliestOf(rows: Uint32Array, { basics }: EventSet, start: number): number {
  const times = basics?.times ?? new Float64Array();
  let [earliest, found] = [Number.POSITIVE_INFINITY, -1];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const time = times[row] as number;
    if (time >= start && time < earliest) {
      earliest = time;
      found = row;
    }
  }
  return found;
}

function fileOf(events: EventSet, row: number): string | undefined {
  return events.logs[events.place(row).log]?.file;
}
