import type { Facet } from '../facets/facet';
import type { LogRecord } from '../log/logRecord';
import { Column } from './column';
import { Remembered } from './remembered';

/** A column while it is made. */
export class Filling {
  readonly column: Column;
  readonly #keys: Remembered<readonly string[]>;

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
    this.#keys = new Remembered((event) => facet.keysOf(event, file));
  }

  /** Takes over what was said of the event when it had another number. */
  take(row: number, before: number): void {
    this.column.put(row, this.past?.idsAt(before) ?? []);
  }

  look(row: number, record: LogRecord): void {
    this.column.set(row, this.#keys.of(record));
  }
}
