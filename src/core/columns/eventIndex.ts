import type { Facet } from '../facets/facet';
import type { RecordList } from '../log/logDocument';
import { type Change, mergeChanges } from '../text/change';
import type { Steps } from '../text/steps';
import { type Basics, DAMAGED, FAILED } from './basics';
import type { Block, Part } from './block';
import { BlockFilling } from './blockFilling';
import type { Column } from './column';
import { keptBy } from './kept';

const NO_PARTS: readonly Part[] = [];

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
  /** Where its rows stand, each facet in one block. */
  #parts = NO_PARTS;
  #past: Past | undefined;

  /** @param file the name of the log, where several are looked at. */
  constructor(
    readonly records: RecordList,
    readonly file?: string,
  ) {}

  get length(): number {
    return this.records.length;
  }

  /** The keys of a facet, for this log alone; undefined before {@link prepare} was asked for it. */
  column(facet: Facet): Column | undefined {
    return this.#own(({ columns }) => columns.get(facet));
  }

  /** What every view asks of every event; undefined before {@link prepare}. */
  get basics(): Basics | undefined {
    return this.#own(({ basics }) => basics);
  }

  /** Whether an event failed; false before {@link prepare}. */
  failedAt(row: number): boolean {
    return (this.#stateAt(row) & FAILED) !== 0;
  }

  /** Whether a damage of the text touches an event; false before {@link prepare}. */
  damagedAt(row: number): boolean {
    return (this.#stateAt(row) & DAMAGED) !== 0;
  }

  /** When an event happened, in milliseconds since 1970; NaN where its time cannot be read, and before {@link prepare}. */
  timeAt(row: number): number {
    const part = this.#partWithBasics();
    return part?.block.basics?.times[part.first + row] ?? Number.NaN;
  }

  /** Makes the columns of these facets, as far as they are not there, in steps of a few milliseconds. */
  *prepare(facets: readonly Facet[]): Steps<void> {
    yield* this.#takeOver();
    const missing = [...new Set(facets)].filter((facet) => !this.column(facet));
    if (missing.length > 0 || !this.basics) {
      yield* this.fill(new BlockFilling(missing, this.length, !this.basics), 0);
    }
  }

  /** Fills its rows in a block, the first of them as `first`, and knows from then on that they are there. */
  *fill(filling: BlockFilling, first: number): Steps<void> {
    yield* this.#takeOver();
    const { records, file } = this;
    yield* filling.fill(first, { records, file, parts: this.#parts });
    this.#keep({ block: filling.block, first, isOwn: first === 0 && filling.length === this.length });
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

  *#takeOver(): Steps<void> {
    const past = this.#past;
    if (past && past.index.#parts.length > 0) {
      yield* this.#takeOverFrom(past);
    }
    // It would keep the text before the change.
    this.#past = undefined;
  }

  *#takeOverFrom({ index, change }: Past): Steps<void> {
    const { records, file, length } = this;
    const facets = [...new Set(index.#parts.flatMap(({ block }) => [...block.columns.keys()]))];
    // In columns of its own, whose numbers of keys can stay as they are.
    yield* index.prepare(facets);
    const filling = new BlockFilling(facets, length, true, index);
    yield* filling.fill(0, { records, file, parts: [] }, keptBy(index.records, records, change));
    this.#keep({ block: filling.block, first: 0, isOwn: true });
  }

  #stateAt(row: number): number {
    const part = this.#partWithBasics();
    return part?.block.basics?.states[part.first + row] ?? 0;
  }

  #partWithBasics(): Part | undefined {
    return this.#parts.find(({ block }) => block.basics);
  }

  #keep(part: Part): void {
    this.#parts = [...this.#parts.filter(({ block }) => !part.block.covers(block)), part];
  }

  /** What blocks say that are of this log alone. */
  #own<T>(look: (block: Block) => T | undefined): T | undefined {
    for (const { block, isOwn } of this.#parts) {
      const found = isOwn ? look(block) : undefined;
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }
}
