import { allRows } from '../columns/allRows';
import type { EventSet } from '../columns/eventSet';
import type { Steps } from '../text/steps';
import { compile } from './compile';
import type { RegexEngine } from './pattern';
import type { FilterProblem } from './problems';
import { costs, type Rows, type Selector } from './selector';
import type { FilterNode } from './tree';

/** How many events are looked at before the caller may pause: an event may have 256 KB of text. */
const STRIDE = { text: 32, columns: 1 << 15 };

/** What a filter matches. */
export interface Matches {
  /** The matching rows of the set, in rising order. */
  readonly rows: Uint32Array;
  /** How many events were asked. */
  readonly total: number;
  /** Why the filter could not be asked; then no row matches. */
  readonly problems: readonly FilterProblem[];
}

/** What matching needs and tells beside its result. */
export interface MatchOptions {
  readonly engine?: RegexEngine | undefined;
  /** Told again and again what was found since, and how many events were looked at so far. */
  readonly onFound?: (rows: Rows, looked: number) => void;
}

/** Asks a sound filter of all events of a set, in steps of a few milliseconds, the first event first. */
export function* match(node: FilterNode, set: EventSet, { engine, onFound }: MatchOptions = {}): Steps<Matches> {
  const { selector, problems } = yield* compile(node, set, engine);
  const rows = selector ? yield* selectAll(selector, set.length, onFound) : new Uint32Array();
  return { rows, total: set.length, problems };
}

/** All rows that a selector matches. */
function* selectAll(selector: Selector, length: number, onFound?: MatchOptions['onFound']): Steps<Uint32Array> {
  const stride = selector.cost > costs.column ? STRIDE.text : STRIDE.columns;
  // Copied once only: of most of millions of events that costs as much as to ask.
  const all = new Uint32Array(length);
  let count = 0;
  for (let from = 0; from < length; from += stride) {
    const end = Math.min(from + stride, length);
    const before = count;
    count = selector.selectAll?.(from, end, all, count) ?? add(selector.select(allRows(end - from, from)), all, count);
    onFound?.(all.subarray(before, count), end);
    yield;
  }
  // What is kept of few holds no place for all.
  return count * 2 > length ? all.subarray(0, count) : all.slice(0, count);
}

function add(rows: Rows, all: Rows, count: number): number {
  all.set(rows, count);
  return count + rows.length;
}
