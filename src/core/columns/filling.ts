import type { Facet } from '../facets/facet';
import type { EventData } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import type { Steps } from '../text/steps';
import type { Block, Part } from './block';
import type { Column } from './column';
import { numbersIn } from './keys';
import { Remembered } from './remembered';

/** In so few events hardly anything is told twice. */
const FEW = 64;

/** A column while it is made. */
export class Filling {
  /** The column of which rows were taken over last: those of many logs may come from one. */
  #other: { readonly column: Column; readonly own: (id: number) => number } | undefined;
  readonly #remembered: Remembered<readonly number[]> | undefined;

  /**
   * @param column to be filled.
   * @param past the facet's column of the log before a change.
   */
  constructor(
    readonly facet: Facet,
    readonly column: Column,
    readonly past?: Column,
  ) {
    this.#remembered =
      column.ids.length < FEW || facet.ofLogs ? undefined : new Remembered((event) => this.#idsOf(event));
  }

  isKnownIn(block: Block): boolean {
    return block.columns.has(this.facet);
  }

  /** Takes over all rows of a log from another block, the first of them as `first`. */
  *takeAll({ block, first: from }: Part, first: number, length: number): Steps<void> {
    const other = block.columns.get(this.facet);
    if (other) {
      if (this.#other?.column !== other) {
        this.#other = { column: other, own: numbersIn(this.column.keys, other.keys) };
      }
      yield* this.column.append(other, from, length, first, this.#other.own);
    }
  }

  /** Takes over what was said of the event when it had another number. */
  take(row: number, before: number): void {
    this.column.put(row, this.past?.idsAt(before) ?? []);
  }

  /** @param file the name of the log, where several are looked at. */
  look(row: number, record: LogRecord, file: string | undefined): void {
    this.column.put(row, this.#remembered?.of(record) ?? this.#idsOf(record, file));
  }

  #idsOf(event: EventData, file?: string): readonly number[] {
    return this.facet.keysOf(event, file).map((key) => this.column.keys.id(key));
  }
}
