import type { Steps } from '../text/steps';
import { type TimeUnit, timeIn, timeUnits } from './timeUnits';

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 16;

/** How many events happened in each of equally long stretches of time. */
export interface Timeline {
  /** How long each stretch is. */
  readonly unit: TimeUnit;
  /** Where the first stretch begins, in milliseconds since 1970: a round time in UTC. */
  readonly start: number;
  /** When the first event happened and the last one ended, in milliseconds since 1970, as an overview says it; undefined where no time can be read. */
  readonly span: readonly [first: number, last: number] | undefined;
  /** By stretch: all events, those that failed, those that may have changed something, those that are the first of somebody. */
  readonly counts: Uint32Array;
  readonly failed: Uint32Array;
  readonly writes: Uint32Array;
  readonly firsts: Uint32Array;
  /** Events whose time cannot be read: they are in none. */
  readonly untimed: number;
}

/** What a timeline tells apart of an event: which bit says so. */
export const marks = { failed: 0, writes: 1, first: 2 } as const;

/** What a timeline asks of events, by row. */
export interface TimedEvents {
  /** In milliseconds since 1970; NaN where it cannot be read. */
  readonly times: Float64Array;
  /** When those ended that are no moment but a stretch of time. */
  readonly ends: ReadonlyMap<number, number>;
  /** Which {@link marks} the event has; the first of an identity or an address is seen for the first time. */
  readonly marks: Uint8Array;
}

/**
 * Counts events by time. The stretches are the shortest round ones of which at most `most` are needed. In steps of a few
 * milliseconds.
 * @param rows of the events that count, in any order.
 */
export function* timelineOf(events: TimedEvents, rows: Uint32Array, most: number): Steps<Timeline> {
  const { first, last, end, untimed } = yield* spanOfTime(events, rows);
  const unit = unitFor(first, last, most);
  const start = timeIn(unit, first);
  const length = untimed === rows.length ? 0 : Math.floor((last - start) / unit.length) + 1;
  const timeline: Timeline = {
    unit,
    start,
    span: length ? [first, end] : undefined,
    counts: new Uint32Array(length),
    failed: new Uint32Array(length),
    writes: new Uint32Array(length),
    firsts: new Uint32Array(length),
    untimed,
  };
  for (let from = 0; from < rows.length; from += STRIDE) {
    count(timeline, events, rows, from, Math.min(from + STRIDE, rows.length));
    yield;
  }
  return timeline;
}

function count(timeline: Timeline, events: TimedEvents, rows: Uint32Array, from: number, end: number): void {
  const { unit, start, counts, failed, writes, firsts } = timeline;
  for (let place = from; place < end; place++) {
    const row = rows[place] as number;
    const at = Math.floor(((events.times[row] as number) - start) / unit.length);
    // Not so for a time that cannot be read.
    if (at >= 0 && at < counts.length) {
      const mark = events.marks[row] as number;
      counts[at]!++;
      failed[at]! += (mark >> marks.failed) & 1;
      writes[at]! += (mark >> marks.writes) & 1;
      firsts[at]! += (mark >> marks.first) & 1;
    }
  }
}

function* spanOfTime(
  { times, ends }: TimedEvents,
  rows: Uint32Array,
): Steps<{ first: number; last: number; end: number; untimed: number }> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let end = last;
  let untimed = 0;
  const hasEnds = ends.size > 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const time = times[row] as number;
    first = time < first ? time : first;
    last = time > last ? time : last;
    untimed += Number.isNaN(time) ? 1 : 0;
    if (hasEnds) {
      end = Math.max(end, ends.get(row) ?? end);
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { first, last, end: Math.max(last, end), untimed };
}

function unitFor(first: number, last: number, most: number): TimeUnit {
  const fits = (unit: TimeUnit) => Math.floor((last - timeIn(unit, first)) / unit.length) < most;
  return timeUnits.find(fits) ?? (timeUnits.at(-1) as TimeUnit);
}
