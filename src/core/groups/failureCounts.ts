import { failed } from '../event/outcome';
import type { RecordList } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';

/** Counts failures among records of one log, keeping the answer per record, since every level of a tree asks it again. */
export class FailureCounts {
  readonly #records: RecordList;
  readonly #failed = new Map<number, boolean>();

  constructor(records: RecordList) {
    this.#records = records;
  }

  /** How many of the records at these indexes failed. */
  among(indexes: readonly number[]): number {
    return indexes.reduce((sum, index) => sum + (this.#at(index) ? 1 : 0), 0);
  }

  /** Keeps the answer for one record, for whoever has it at hand. */
  note(record: LogRecord): void {
    if (!this.#failed.has(record.index)) {
      this.#failed.set(record.index, failed(record));
    }
  }

  #at(index: number): boolean {
    const record = this.#failed.has(index) ? undefined : this.#records.at(index);
    if (record) {
      this.note(record);
    }
    return this.#failed.get(index) ?? false;
  }
}
