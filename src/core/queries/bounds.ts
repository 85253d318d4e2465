import { moments, stretchOf } from '../filter/timeSelector';
import { startOf } from '../filter/times';
import type { FilterNode, Term, TimeName, TimeValue } from '../filter/tree';

/** The times that a filter leaves, from the first on and before the second, in milliseconds since 1970; infinite on a side where it says nothing of it. */
export function boundsOf(root: FilterNode, day: string | undefined): { readonly from: number; readonly to: number } {
  const parts = root.kind === 'all' ? root.nodes : [root];
  const stretches = parts.flatMap((part) => (part.kind === 'time' ? [stretchesOf(part, day)] : []));
  return {
    from: Math.max(...stretches.map((some) => Math.min(...some.map(([start]) => start)))),
    to: Math.min(...stretches.map((some) => Math.max(...some.map(([, end]) => end)))),
  };
}

/** Open on both sides where a time is of a day that nobody knows. */
function stretchesOf(
  { name, times }: Term & { kind: 'time' },
  day: string | undefined,
): readonly (readonly [number, number])[] {
  return times.map((time) => stretchOn(day, name, time) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
}

/** From when on and before when a time of a term is, where it is of the day that all events share; undefined where nobody knows the day. */
export function stretchOn(
  day: string | undefined,
  name: TimeName,
  time: TimeValue,
): readonly [number, number] | undefined {
  return day === undefined && moments([time]).some((moment) => moment.day === undefined)
    ? undefined
    : stretchOf(name, time, (moment) => startOf(moment, day ?? ''));
}
