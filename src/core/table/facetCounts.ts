import type { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import type { Facet, FacetLabel } from '../facets/facet';
import { lazyEvent } from '../filter/lazyEvent';
import type { Steps } from '../text/steps';
import type { KeyCounts } from './countKeys';
import { topKeys } from './topKeys';

/** How many values are looked at before the caller may pause. */
const STRIDE = 1 << 14;

/** A value of a facet and how many events have it. */
interface ValueCount extends FacetLabel {
  /** Undefined for the events that have none. */
  readonly key: string | undefined;
  readonly count: number;
}

/** The most frequent values of a facet. */
export interface FacetCounts {
  readonly values: readonly ValueCount[];
  /** How many other values there are. */
  readonly others: number;
}

interface CountOptions {
  /** Counts the keys of a column in the events that are meant. */
  readonly count: (column: Column) => Steps<KeyCounts>;
  /** So many values are told, beside those that are asked for. */
  readonly most: number;
  /** Whether a value is told however few events have it; undefined where none is. */
  readonly isAsked: ((key: string) => boolean) | undefined;
}

/**
 * Counts the values of a facet: the most frequent, those that are asked for in any case, then that there is none. In steps of a few milliseconds.
 */
export function* facetCounts(
  events: EventSet,
  facet: Facet,
  { count, most, isAsked }: CountOptions,
): Steps<FacetCounts> {
  yield* events.prepare([facet]);
  const column = events.column(facet);
  if (!column) {
    return { values: [], others: 0 };
  }
  const { counts, none } = yield* count(column);
  const shown = topKeys(counts, most);
  const ids = new Set(shown.map(({ id }) => id));
  let others = -shown.length;
  for (let id = 0; id < counts.length; id++) {
    others += counts[id] === 0 ? 0 : 1;
    if (isAsked && !ids.has(id) && isAsked(column.keys.text(id))) {
      shown.push({ id, count: counts[id] ?? 0 });
    }
    if (id % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  const values = shown.map(({ id, count }) => {
    const key = column.keys.text(id);
    // Few facets call a key otherwise than it is, so few events are read.
    const sample = lazyEvent(() => events.at(column.sampleOf(id) ?? -1));
    return { ...facet.textOf(key, sample), key, count };
  });
  return {
    values: none > 0 ? [...values, { key: undefined, label: facet.none, count: none }] : values,
    others,
  };
}
