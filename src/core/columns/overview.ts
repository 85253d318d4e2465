import { identity } from '../facets/identity';
import { namedIn } from '../facets/identityKey';
import type { Steps } from '../text/steps';
import type { EventSet } from './eventSet';

/** When the events happened, over how many identities; what a person wants to know of a log before anything else. */
export interface Overview {
  readonly events: number;
  readonly failed: number;
  /** Events that a damage of the text touches. */
  readonly damaged: number;
  /** Events that stand in another row as well: they are among `events`, and happened once. */
  readonly repeated: number;
  /** How many identities are named, all sessions of a role together. */
  readonly identities: number;
  /** Events that name none: how many callers they had is not known. */
  readonly unnamed: number;
  /** The earliest and the latest readable time, in milliseconds since 1970 UTC; both undefined where there is none. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Events whose time cannot be read, which the span says nothing of. */
  readonly untimed: number;
}

/** How many rows are looked at before the caller may pause. */
const STRIDE = 1 << 15;

/** How many of some events failed, and how many a damage touches. They must be prepared. */
export function countStates(events: EventSet, rows: Iterable<number>) {
  let [failures, damaged] = [0, 0];
  for (const row of rows) {
    failures += Number(events.failedAt(row));
    damaged += Number(events.damagedAt(row));
  }
  return { failures, damaged };
}

/** Those of some rows for which something is the case, in their order. */
export function* rowsWhere(rows: readonly number[], isWanted: (row: number) => boolean): Steps<readonly number[]> {
  const found: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (isWanted(row)) {
      found.push(row);
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return found;
}

/** What the events come to: all of them, or those in some rows. */
export function* overviewOf(events: EventSet, rows?: ArrayLike<number>): Steps<Overview> {
  yield* events.prepare([identity]);
  yield* events.prepareRepeated();
  let [first, last, untimed] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  let [failures, damaged, repeated, unnamed] = [0, 0, 0, 0];
  const count = rows?.length ?? events.length;
  const who = new Set<number>();
  const column = events.column(identity);
  for (let at = 0; at < count; at++) {
    const row = rows ? (rows[at] as number) : at;
    const id = column?.onlyAt(row) ?? -1;
    const ids = id < 0 ? (column?.idsAt(row) ?? []) : [id];
    unnamed += Number(ids.length === 0);
    for (const each of ids) {
      who.add(each);
    }
    const time = events.timeAt(row);
    first = time < first ? time : first;
    const end = events.endAt(row);
    last = end > last ? end : last;
    untimed += Number(Number.isNaN(time));
    failures += Number(events.failedAt(row));
    damaged += Number(events.damagedAt(row));
    repeated += Number(events.repeatedAt(row));
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  const isTimed = untimed < count;
  return {
    events: count,
    failed: failures,
    damaged,
    repeated,
    identities: new Set(Array.from(who, (id) => namedIn(column?.keys.text(id) ?? ''))).size,
    unnamed,
    first: isTimed ? first : undefined,
    last: isTimed ? last : undefined,
    untimed,
  };
}
