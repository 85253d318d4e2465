import type { EventSet } from '../columns/eventSet';
import { plainRows } from '../columns/rowNumbers';
import { sortByNumber } from '../columns/sortRows';
import type { Steps } from '../text/steps';
import type { GroupNode } from './groupNode';

/**
 * How what stands side by side is sorted. `usual`: groups by falling count, those of one event and those of times by time, events by time. `time`: the earliest
 * first. `count`: the largest first. `name`: by what is shown.
 */
export type Order = 'usual' | 'time' | 'count' | 'name';

/** What is compared, of a group or of a row. */
interface Sorted {
  readonly label: string;
  readonly id: string;
  readonly count: number;
  /** NaN where no time can be read. */
  readonly time: number;
}

const comparisons = {
  time: (a: Sorted, b: Sorted) => byTime(a.time, b.time),
  // A group of one event is shown as that event, and events stand in the order of their times.
  count: (a: Sorted, b: Sorted) => b.count - a.count || (a.count === 1 ? byTime(a.time, b.time) : 0),
  name: () => 0,
} as const;

/** Compares groups of one level; `byKey` when its keys have an order of their own, such as hours. The group without a key comes last: it says least. */
export function compareGroups(order: Order, byKey: boolean): (a: GroupNode, b: GroupNode) => number {
  const usual = byKey ? (a: GroupNode, b: GroupNode) => compareTexts(a.key ?? '', b.key ?? '') : comparisons.count;
  const compare = order === 'usual' ? usual : comparisons[order];
  return (a, b) => noneLast(a, b) || compare(a, b) || compareTexts(a.label, b.label) || compareTexts(a.id, b.id);
}

/** Compares times in milliseconds: the earliest first, unreadable ones (NaN) last. */
export function byTime(a: number, b: number): number {
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || a - b || 0;
}

/** Rows of a set in the order of their times, in steps of a few milliseconds; those of one time stay in the order of the files. */
export function* inTimeOrder(events: Pick<EventSet, 'timeAt'>, rows: readonly number[]): Steps<readonly number[]> {
  const ascending = Uint32Array.from(rows).sort();
  yield;
  const ordered = yield* sortByNumber(ascending, (row) => events.timeAt(row));
  yield;
  return plainRows(ordered);
}

/** By code unit, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function noneLast(a: GroupNode, b: GroupNode): number {
  return Number(a.key === undefined) - Number(b.key === undefined);
}
