import type { Log } from '../log/log';
import type { LogRecord } from '../log/logRecord';
import { failed } from './failed';

/** Counts failures among records of one log, keeping the answer per record, since every level of a tree asks it again. */
export class FailureCounts {
  readonly #log: Log;
  readonly #failed = new Map<number, boolean>();

  constructor(log: Log) {
    this.#log = log;
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
    const record = this.#failed.has(index) ? undefined : this.#log.records.at(index);
    if (record) {
      this.note(record);
    }
    return this.#failed.get(index) ?? false;
  }
}
