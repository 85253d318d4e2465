import type { Facet } from '../facets/facet';
import type { RecordList } from '../log/logDocument';
import { type Change, mergeChanges } from '../text/change';
import type { Steps } from '../text/steps';
import { type Basics, BasicsFilling, DAMAGED, FAILED } from './basics';
import type { Column } from './column';
import { Filling } from './filling';
import { type Kept, keptBy, rowBefore } from './kept';

/** How many events are looked at before the caller may pause. */
const STRIDE = 200;

/** The index of the log before a change. */
interface Past {
  readonly index: EventIndex;
  readonly change: Change;
}

/**
 * What groups, filters and summaries ask of all events of a log, in columns: made in one pass over the events for the facets that are asked
 * for, and kept. All else is read from the text when somebody looks at an event.
 */
export class EventIndex {
  readonly #columns = new Map<Facet, Column>();
  #basics: Basics | undefined;
  #past: Past | undefined;

  /** @param file the name of the log, where several are looked at. */
  constructor(
    readonly records: RecordList,
    readonly file?: string,
  ) {}

  get length(): number {
    return this.records.length;
  }

  /** The keys of a facet; undefined before {@link prepare} was asked for it. */
  column(facet: Facet): Column | undefined {
    return this.#columns.get(facet);
  }

  /** What every view asks of every event; undefined before {@link prepare}. */
  get basics(): Basics | undefined {
    return this.#basics;
  }

  /** Whether an event failed; false before {@link prepare}. */
  failedAt(row: number): boolean {
    return this.#has(row, FAILED);
  }

  /** Whether a damage of the text touches an event; false before {@link prepare}. */
  damagedAt(row: number): boolean {
    return this.#has(row, DAMAGED);
  }

  /** When an event happened, in milliseconds since 1970; NaN where its time cannot be read, and before {@link prepare}. */
  timeAt(row: number): number {
    return this.#basics?.times[row] ?? Number.NaN;
  }

  /** Makes the columns of these facets, as far as they are not there, in steps of a few milliseconds. */
  *prepare(facets: readonly Facet[]): Steps<void> {
    if (this.#past) {
      yield* this.#takeOver(this.#past);
      // It would keep the text before the change.
      this.#past = undefined;
    }
    const missing = facets.filter((facet) => !this.#columns.has(facet));
    if (missing.length > 0 || !this.#basics) {
      yield* this.#fill(
        missing.map((facet) => new Filling(facet, this.length, this.file)),
        this.#basics ? undefined : new BasicsFilling(this.length),
      );
    }
  }

  /**
   * The index of the log after a change. When it is prepared, it takes over all columns that there are: the events that the change left alone are not
   * looked at again.
   */
  after(records: RecordList, change: Change): EventIndex {
    const next = new EventIndex(records, this.file);
    // One that was never prepared has nothing to hand over but what it was to get itself.
    next.#past = this.#past
      ? { index: this.#past.index, change: mergeChanges(this.#past.change, change) }
      : { index: this, change };
    return next;
  }

  *#takeOver({ index, change }: Past): Steps<void> {
    const kept = keptBy(index.records, this.records, change);
    yield;
    yield* this.#fill(
      [...index.#columns].map(([facet, column]) => new Filling(facet, this.length, this.file, column)),
      index.#basics && new BasicsFilling(this.length, index.#basics),
      kept,
    );
  }

  #has(row: number, state: number): boolean {
    return ((this.#basics?.states[row] ?? 0) & state) !== 0;
  }

  *#fill(columns: readonly Filling[], basics: BasicsFilling | undefined, kept?: Kept): Steps<void> {
    const all = basics ? [...columns, basics] : columns;
    for (let row = 0; row < this.length; row++) {
      const before = kept && rowBefore(kept, row, this.length);
      const record = before === undefined ? this.records.at(row) : undefined;
      for (const filling of all) {
        if (before !== undefined) {
          filling.take(row, before);
        } else if (record) {
          filling.look(row, record);
        }
      }
      if (record && row % STRIDE === STRIDE - 1) {
        yield;
      }
    }
    for (const { facet, column } of columns) {
      this.#columns.set(facet, column);
    }
    this.#basics = basics?.basics ?? this.#basics;
  }
}
