import { partsOf, printParts } from './edit';
import { common, lacksDay, onlyStretch, type Stretch } from './timeSelector';
import { startOf } from './times';
import type { FilterNode } from './tree';

/** A filter in two: what it asks of the time by itself, and the rest of it as text. */
interface StretchAsked {
  /** Undefined where it asks for no stretch of time. */
  readonly stretch: Stretch | undefined;
  readonly rest: string;
}

/** Takes a sound filter apart. One of several stretches, and a time of day for which the logs have to give the day, are of the rest. */
export function stretchAsked(filter: string): StretchAsked {
  const others: FilterNode[] = [];
  let stretch: Stretch | undefined;
  for (const part of partsOf(filter)) {
    const asked =
      part.kind === 'time' && !lacksDay(part) ? onlyStretch(part, (moment) => startOf(moment, '')) : undefined;
    stretch = asked && stretch ? common(stretch, asked) : (asked ?? stretch);
    if (!asked) {
      others.push(part);
    }
  }
  return { stretch, rest: printParts(others) };
}
