import type { EventSet } from '../columns/eventSet';
import type { Steps } from '../text/steps';

/** So many rows are sorted, or merged, before the caller may pause. */
const STRIDE = 4096;

/** The events of several logs in the order of time; those of one moment as they stand in the logs, those without a time last. */
export class Timeline {
  private constructor(
    /** Rows in the order of time. */
    readonly order: Int32Array,
    /** When each row's event happened; infinity where its time cannot be read. */
    readonly times: Float64Array,
    /** Where in the order each row is. */
    readonly positions: Int32Array,
  ) {}

  /** Sorts the events of a set, whose columns are there, in steps of a few milliseconds. */
  static *of(set: EventSet): Steps<Timeline> {
    const times = yield* timesOf(set);
    const order = yield* sorted(times);
    const positions = new Int32Array(order.length);
    for (let at = 0; at < order.length; at++) {
      positions[order[at] ?? 0] = at;
    }
    return new Timeline(order, times, positions);
  }

  timeAt(row: number): number {
    return this.times[row] ?? Number.POSITIVE_INFINITY;
  }

  positionOf(row: number): number {
    return this.positions[row] ?? -1;
  }
}

function* timesOf(set: EventSet): Steps<Float64Array> {
  const times = new Float64Array(set.length);
  for (let row = 0; row < set.length; row++) {
    const time = set.timeAt(row);
    times[row] = Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return times;
}

/** Sorts short runs, and merges them: sorting all at once would block for too long. */
function* sorted(times: Float64Array): Steps<Int32Array> {
  const compare = (a: number, b: number) => (times[a] === times[b] ? a - b : (times[a] ?? 0) - (times[b] ?? 0));
  let order = new Int32Array(times.length).map((_, row) => row);
  for (let start = 0; start < order.length; start += STRIDE) {
    order.subarray(start, start + STRIDE).sort(compare);
    yield;
  }
  for (let width = STRIDE; width < order.length; width *= 2) {
    order = yield* mergedRuns(order, width, compare);
  }
  return order;
}

function* mergedRuns(
  from: Int32Array<ArrayBuffer>,
  width: number,
  compare: (a: number, b: number) => number,
): Steps<Int32Array<ArrayBuffer>> {
  const to = new Int32Array(from.length);
  let left = 0;
  let right = width;
  for (let at = 0; at < from.length; at++) {
    const start = at - (at % (2 * width));
    if (at === start) {
      left = start;
      right = start + width;
    }
    const [leftEnd, rightEnd] = [Math.min(start + width, from.length), Math.min(start + 2 * width, from.length)];
    const takesLeft = left < leftEnd && (right >= rightEnd || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = from[takesLeft ? left++ : right++] ?? 0;
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return to;
}
