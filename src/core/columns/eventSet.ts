import type { Facet } from '../facets/facet';
import type { RecordList } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { indexWhere } from '../text/firstWhere';
import type { Steps } from '../text/steps';
import { type Basics, DAMAGED, FAILED } from './basics';
import { Block } from './block';
import { BlockFilling } from './blockFilling';
import type { Column } from './column';
import { EventIndex } from './eventIndex';
import { repeatedRows } from './repeatedRows';

/** Which event of which log. */
export interface Place {
  /** Position of the log in the set. */
  readonly log: number;
  /** Position of the event in its log. */
  readonly index: number;
}

/** The events of one log alone. */
export function eventsOf({ records }: { readonly records: RecordList }, file?: string): EventSet {
  return new EventSet([new EventIndex(records, file)]);
}

/**
 * The events of several logs as one list, with one set of columns: the events of the first log come first, each log's in the order of its
 * text. A row is the position of an event in that list.
 */
export class EventSet {
  readonly length: number;
  /** The row of each log's first event. */
  readonly #firsts: readonly number[];
  readonly #columns = new Map<Facet, Column>();
  #basics: Basics | undefined;
  #repeated: ReadonlySet<number> | undefined;

  constructor(readonly logs: readonly EventIndex[]) {
    let sum = 0;
    this.#firsts = logs.map(({ length }) => {
      sum += length;
      return sum - length;
    });
    this.length = sum;
  }

  /** Which event a row is. */
  place(row: number): Place {
    const log = this.#logOf(row);
    return { log, index: row - (this.#firsts[log] ?? 0) };
  }

  /** The row of an event. */
  row({ log, index }: Place): number {
    return (this.#firsts[log] ?? 0) + index;
  }

  /** The event itself, read when looked at. */
  at(row: number): LogRecord | undefined {
    const { log, index } = this.place(row);
    return this.logs[log]?.records.at(index);
  }

  /** Whether an event failed; false before {@link prepare}. */
  failedAt(row: number): boolean {
    return ((this.#basics?.states[row] ?? 0) & FAILED) !== 0;
  }

  /** Whether a damage of the text touches an event; false before {@link prepare}. */
  damagedAt(row: number): boolean {
    return ((this.#basics?.states[row] ?? 0) & DAMAGED) !== 0;
  }

  /** When an event happened, in milliseconds since 1970; NaN where its time cannot be read, and before {@link prepare}. */
  timeAt(row: number): number {
    return this.#basics?.times[row] ?? Number.NaN;
  }

  /** The same by row, for who goes through millions of them; undefined before {@link prepare}. */
  get basics(): Basics | undefined {
    return this.#basics;
  }

  /** When it ended: an aggregated event is no moment. */
  endAt(row: number): number {
    return this.#basics?.ends.get(row) ?? this.timeAt(row);
  }

  /** Whether an event stands in another row as well, by its id, and is counted there; false before {@link prepareRepeated}. */
  repeatedAt(row: number): boolean {
    return this.#repeated?.has(row) ?? false;
  }

  /** The keys of a facet; undefined before {@link prepare} was asked for it. */
  column(facet: Facet): Column | undefined {
    return this.#columns.get(facet);
  }

  /** Makes the columns of these facets, as far as they are not there, in steps of a few milliseconds. */
  *prepare(facets: readonly Facet[]): Steps<void> {
    const missing = [...new Set(facets)].filter((facet) => !this.#columns.has(facet));
    const [only, ...others] = this.logs;
    if (missing.length === 0 && this.#basics) {
      return;
    }
    const { columns, basics } = only && others.length === 0 ? yield* own(only, missing) : yield* this.#joined(missing);
    this.#basics ??= basics;
    for (const [facet, column] of columns) {
      this.#columns.set(facet, column);
    }
  }

  /** Finds the events that stand in several rows, in steps of a few milliseconds, once. */
  *prepareRepeated(): Steps<void> {
    yield* this.prepare([]);
    this.#repeated ??= yield* repeatedRows(this);
  }

  #logOf(row: number): number {
    return indexWhere(this.#firsts, (one) => one > row) - 1;
  }

  /** The rows of all logs in one block. */
  *#joined(facets: readonly Facet[]): Steps<Block> {
    const filling = new BlockFilling(facets, this.length, !this.#basics);
    for (const [at, log] of this.logs.entries()) {
      yield* log.fill(filling, this.#firsts[at] ?? 0);
      yield;
    }
    return filling.block;
  }
}

/** The rows of a log that is alone. */
function* own(log: EventIndex, facets: readonly Facet[]): Steps<Block> {
  yield* log.prepare(facets);
  const columns = facets.flatMap((facet) => {
    const column = log.column(facet);
    return column ? [[facet, column] as const] : [];
  });
  return new Block(new Map(columns), log.basics);
}
