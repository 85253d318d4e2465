import {
  allRows,
  type EventRef,
  type EventSet,
  eventJson,
  eventSentence,
  facetsWith,
  type Log,
  type LogRecord,
  plainCard,
  type TimedEvents,
  timedEvents,
  timelineOf,
  visibleLines,
} from '../../core';
import type { Listed } from '../events/listedEvents';
import { labelText } from '../shared/labelText';
import { inTimeSlices } from '../shared/timeSlices';
import { type Edition, fileOf, positionFrom } from './edition';
import { facetStates } from './facetStates';
import { FilteredRows } from './filteredRows';
import { type EventPreview, type FacetState, mostBars, mostRows, type TableRow, type TimelineState } from './protocol';
import type { TableChoices } from './tableChoices';

/** More of an event's text nobody reads in a narrow column, in characters. */
const mostText = 30_000;

/**
 * What the table shows of the events that the Events view lists: rows in order, their cells, counts and the timeline under the filter. Works for as
 * long as somebody looks.
 */
export class TableModel {
  readonly #rows = new FilteredRows();
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
    const order = await inTimeSlices(this.#rows.ordered(listed, rows, this.choices.sort), stale);
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

  /** The values of the chosen facets under the filter; undefined where nobody waits for them any more. */
  async counts(stale: () => boolean): Promise<readonly FacetState[] | undefined> {
    return this.#edition ? facetStates(this.#edition, facetsWith(this.choices.facets), this.#rows, stale) : [];
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
  positionFrom(written: string): ReturnType<typeof positionFrom> {
    const edition = this.#edition;
    return positionFrom(edition, written, () => edition !== this.#edition);
  }

  /** The same for every filter. */
  async #timedEvents(events: EventSet, stale: () => boolean): Promise<TimedEvents | undefined> {
    const found = this.#timed.get(events) ?? (await inTimeSlices(timedEvents(events), stale));
    if (found) {
      this.#timed.set(events, found);
    }
    return found;
  }
}
