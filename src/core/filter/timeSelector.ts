import type { EventSet } from '../columns/eventSet';
import type { Steps } from '../text/steps';
import { anyOf, costs, type Rows, type Selector } from './selector';
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

/** The events of a stretch of time: from the first on, before the second. Those whose time cannot be read are of none. */
export function timeSelector(set: EventSet, { name, times }: Term & { kind: 'time' }, range: TimeRange): Selector {
  const begin = (moment: Moment) => startOf(moment, daysOf(range, moment.offset ?? 0)?.[0] ?? '1970-01-01');
  const stretches = times.map((time) => stretchOf(name, time, begin));
  return anyOf(stretches.map((stretch) => within(set.basics?.times ?? new Float64Array(), stretch)));
}

/** Written so that nothing is called for each of millions of rows, and nothing depends on what a processor guesses of the next. */
function within(times: Float64Array, [from, to]: readonly [number, number]): Selector {
  const select = (rows: Rows) => {
    const found = new Uint32Array(rows.length);
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const time = times[row] as number;
      found[count] = row;
      count += Number(time >= from) & Number(time < to);
    }
    return found.subarray(0, count);
  };
  return { cost: costs.column, select };
}

/** From when on and before when a time of a term is, given when a moment begins; not finite where it is open. */
export function stretchOf(
  name: TimeName,
  { from, to, range }: TimeValue,
  begin: (moment: Moment) => number,
): readonly [number, number] {
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
