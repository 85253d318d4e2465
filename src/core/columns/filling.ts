import type { Facet } from '../facets/facet';
import type { EventData } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import { Column } from './column';
import { Remembered } from './remembered';

/** In so few events hardly anything is told twice: a folder has thousands of such logs. */
const FEW = 64;

/** A column while it is made. */
export class Filling {
  readonly column: Column;
  readonly #idsOf: (event: LogRecord) => readonly number[];

  /**
   * @param file the name of the log, where several are looked at.
   * @param past the facet's column of the log before a change.
   */
  constructor(
    readonly facet: Facet,
    length: number,
    file: string | undefined,
    readonly past?: Column,
  ) {
    this.column = new Column(length, past?.keys);
    const idsOf = (event: EventData) => facet.keysOf(event, file).map((key) => this.column.keys.id(key));
    const remembered = length < FEW ? undefined : new Remembered(idsOf);
    this.#idsOf = remembered ? (event) => remembered.of(event) : idsOf;
  }

  /** Takes over what was said of the event when it had another number. */
  take(row: number, before: number): void {
    this.column.put(row, this.past?.idsAt(before) ?? []);
  }

  look(row: number, record: LogRecord): void {
    this.column.put(row, this.#idsOf(record));
  }
}
