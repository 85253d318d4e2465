import type { Steps } from '../text/steps';

/** Rows of an event set, in rising order. */
export type Rows = Uint32Array;

/** What it costs to look at one row: numbers in columns, values of the event, its text. */
export const costs = { none: 0, column: 1, path: 2, text: 3, regex: 4 } as const;

/** A filter, or part of one, ready to be asked of the events of one set. */
export interface Selector {
  readonly cost: number;
  /** Those of the rows that it matches. */
  select(rows: Rows): Rows;
  /**
   * The same of all rows from the first on, before the second, where that takes a fraction: puts them into a list that has `count`, and gives how many it
   * has then.
   */
  readonly selectAll?: (first: number, end: number, list: Rows, count: number) => number;
}

/** A selector while it is made: keys are compared one by one, which may take its time. */
export type Making = Steps<Selector>;

/** The rows of which something holds. */
export function where(cost: number, holds: (row: number) => boolean): Selector {
  return { cost, select: (rows) => rows.filter(holds) };
}

/** What all of the selectors match: the cheap ones first, so that the others look at what is left only. */
export function allOf(selectors: readonly Selector[]): Selector {
  const [only, ...others] = selectors;
  if (only && others.length === 0) {
    return only;
  }
  const sorted = byCost(selectors);
  return {
    cost: costOf(selectors),
    select: (rows) => sorted.reduce((left, selector) => (left.length > 0 ? selector.select(left) : left), rows),
  };
}

/** What any of the selectors matches: the costly ones look at what the others left over only. */
export function anyOf(selectors: readonly Selector[]): Selector {
  const [only, ...others] = selectors;
  if (only && others.length === 0) {
    return only;
  }
  const sorted = byCost(selectors);
  return {
    cost: costOf(selectors),
    select: (rows) => {
      let left = rows;
      for (const selector of sorted) {
        left = without(left, left.length > 0 ? selector.select(left) : left);
      }
      return without(rows, left);
    },
  };
}

/** What the selector does not match. */
export function noneOf({ cost, select }: Selector): Selector {
  return { cost, select: (rows) => without(rows, select(rows)) };
}

/** Rows but for some of them. */
function without(rows: Rows, some: Rows): Rows {
  const found = new Uint32Array(rows.length);
  let [count, at] = [0, 0];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    const is = some[at] === row;
    found[count] = row;
    count += is ? 0 : 1;
    at += is ? 1 : 0;
  }
  return found.subarray(0, count);
}

function byCost(selectors: readonly Selector[]): readonly Selector[] {
  return [...selectors].sort((a, b) => a.cost - b.cost);
}

function costOf(selectors: readonly Selector[]): number {
  return Math.max(costs.none, ...selectors.map(({ cost }) => cost));
}
