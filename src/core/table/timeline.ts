import type { Steps } from '../text/steps';
import { type TimeUnit, timeIn, timeUnits } from './timeUnits';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 15;

/** How many events happened in each of equally long stretches of time. */
export interface Timeline {
  /** How long each stretch is. */
  readonly unit: TimeUnit;
  /** Where the first stretch begins, in milliseconds since 1970: a round time in UTC. */
  readonly start: number;
  /** By stretch: all events, those that failed, those that may have changed something, those that are the first of somebody. */
  readonly counts: Uint32Array;
  readonly failed: Uint32Array;
  readonly writes: Uint32Array;
  readonly firsts: Uint32Array;
  /** Events whose time cannot be read: they are in none. */
  readonly untimed: number;
}

/** What a timeline asks of events, by row. */
export interface TimedEvents {
  /** In milliseconds since 1970; NaN where it cannot be read. */
  timeAt(row: number): number;
  failedAt(row: number): boolean;
  writesAt(row: number): boolean;
  /** Whether its identity or its address is seen for the first time. */
  isFirstAt(row: number): boolean;
}

/**
 * Counts events by time. The stretches are the shortest round ones of which at most `most` are needed. In steps of a few
 * milliseconds.
 * @param rows of the events that count, in any order.
 */
export function* timelineOf(events: TimedEvents, rows: Uint32Array, most: number): Steps<Timeline> {
  const { first, last, untimed } = yield* spanOfTime(events, rows);
  const unit = unitFor(first, last, most);
  const start = timeIn(unit, first);
  const length = untimed === rows.length ? 0 : Math.floor((last - start) / unit.length) + 1;
  const timeline: Timeline = {
    unit,
    start,
    counts: new Uint32Array(length),
    failed: new Uint32Array(length),
    writes: new Uint32Array(length),
    firsts: new Uint32Array(length),
    untimed,
  };
  for (let at = 0; at < rows.length; at++) {
    count(timeline, events, rows[at] as number);
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return timeline;
}

function count({ unit, start, counts, failed, writes, firsts }: Timeline, events: TimedEvents, row: number): void {
  const time = events.timeAt(row);
  const at = Math.floor((time - start) / unit.length);
  if (!Number.isNaN(time) && at >= 0 && at < counts.length) {
    counts[at]!++;
    failed[at]! += events.failedAt(row) ? 1 : 0;
    writes[at]! += events.writesAt(row) ? 1 : 0;
    firsts[at]! += events.isFirstAt(row) ? 1 : 0;
  }
}

function* spanOfTime(events: TimedEvents, rows: Uint32Array): Steps<{ first: number; last: number; untimed: number }> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let untimed = 0;
  for (let at = 0; at < rows.length; at++) {
    const time = events.timeAt(rows[at] as number);
    first = time < first ? time : first;
    last = time > last ? time : last;
    untimed += Number.isNaN(time) ? 1 : 0;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { first, last, untimed };
}

function unitFor(first: number, last: number, most: number): TimeUnit {
  const fits = (unit: TimeUnit) => Math.floor((last - timeIn(unit, first)) / unit.length) < most;
  return timeUnits.find(fits) ?? (timeUnits.at(-1) as TimeUnit);
}
