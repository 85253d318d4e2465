import type { EventSet } from '../columns/eventSet';
import type { Steps } from '../text/steps';
import { allOf, anyOf, costs, type Rows, type Selector } from './selector';
import { startOf } from './times';
import type { Moment, Term, TimeName, TimeValue } from './tree';

/** How many events are looked at before the caller may pause. */
const STRIDE = 20_000;

/** When the events of a set happened: the first and the last, in milliseconds since 1970; not finite where no time can be read. */
export interface TimeRange {
  readonly first: number;
  readonly last: number;
}

/** Of no event. */
export const NO_TIME: TimeRange = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };

/** Looks at the times of all events. */
export function* timeRange(set: EventSet): Steps<TimeRange> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < set.length; row++) {
    const time = set.timeAt(row);
    if (time < first) {
      first = time;
    }
    if (time > last) {
      last = time;
    }
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { first, last };
}

/** Whether a term has a time without a day. */
export function lacksDay(term: Term): term is Term & { kind: 'time' } {
  return term.kind === 'time' && moments(term.times).some(({ day }) => day === undefined);
}

/** The first and the last day of the events as a moment's zone has them; undefined without events. */
export function daysOf({ first, last }: TimeRange, offset: number): readonly [string, string] | undefined {
  return first <= last ? [dayAt(first + offset), dayAt(last + offset)] : undefined;
}

/** From when on and before when something is, in milliseconds since 1970; not finite where it is open. */
export type Stretch = readonly [number, number];

const ALWAYS: Stretch = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** The term of a time. */
export type TimeTerm = Term & { kind: 'time' };

/** The events of which all terms hold. Those whose time cannot be read are of none. */
export function timeSelector(set: EventSet, terms: readonly TimeTerm[], range: TimeRange): Selector {
  const begin = (moment: Moment) => startOf(moment, daysOf(range, moment.offset ?? 0)?.[0] ?? '1970-01-01');
  const times = set.basics?.times ?? new Float64Array();
  const several = terms.filter((term) => !onlyStretch(term, begin));
  // Of millions of events it is asked once whether they are between two times.
  const only = terms.flatMap((term) => [onlyStretch(term, begin) ?? ALWAYS]).reduce(common, ALWAYS);
  return allOf([
    ...(several.length < terms.length ? [within(times, only)] : []),
    ...several.map((term) => anyOf(term.times.map((time) => within(times, stretchOf(term.name, time, begin))))),
  ]);
}

/** The stretch of a term that has only one; undefined where there are several. */
export function onlyStretch({ name, times }: TimeTerm, begin: (moment: Moment) => number): Stretch | undefined {
  const [time, another] = times;
  return time && !another ? stretchOf(name, time, begin) : undefined;
}

/** What is of both stretches. */
export function common(one: Stretch, other: Stretch): Stretch {
  return [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
}

function within(times: Float64Array, [from, to]: Stretch): Selector {
  const select = (rows: Rows) => {
    const found = new Uint32Array(rows.length);
    return found.subarray(0, pick(times, rows, from, to, found));
  };
  const selectAll = (first: number, end: number, list: Rows, count: number) =>
    pickAll(times, first, end, from, to, list, count);
  return { cost: costs.column, select, selectAll };
}

/**
 * Picks the rows of a stretch; gives how many there are. Written so that for each of millions of rows nothing is called, nothing is looked up again, and
 * nothing depends on what a processor guesses of the next.
 */
function pick(times: Float64Array, rows: Rows, from: number, to: number, found: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const time = times[row] as number;
    found[count] = row;
    count += Number(time >= from) & Number(time < to);
  }
  return count;
}

function pickAll(
  times: Float64Array,
  first: number,
  end: number,
  from: number,
  to: number,
  list: Rows,
  before: number,
): number {
  let count = before;
  for (let row = first; row < end; row++) {
    const time = times[row] as number;
    list[count] = row;
    count += Number(time >= from) & Number(time < to);
  }
  return count;
}

/** The stretch of a time of a term, given when a moment begins. */
export function stretchOf(name: TimeName, { from, to, range }: TimeValue, begin: (moment: Moment) => number): Stretch {
  const start = from ? begin(from) : Number.NEGATIVE_INFINITY;
  if (name === 'before') {
    return [Number.NEGATIVE_INFINITY, start];
  }
  const end = to ? begin(to) : range ? Number.POSITIVE_INFINITY : start + (from?.lasts ?? 0);
  return [start, name === 'after' ? Number.POSITIVE_INFINITY : end];
}

/** All moments of some times. */
export function moments(times: readonly TimeValue[]): readonly Moment[] {
  return times.flatMap(({ from, to }) => [from, to].filter((moment) => moment !== undefined));
}

function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
