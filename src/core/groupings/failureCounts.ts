import type { LogDocument } from '../log/logDocument';
import { failed } from './failed';

/** Counts failures among records of one log, keeping the answer per record, since every level of a tree asks it again. */
export class FailureCounts {
  readonly #log: LogDocument;
  readonly #failed = new Map<number, boolean>();

  constructor(log: LogDocument) {
    this.#log = log;
  }

  /** How many of the records at these indexes failed. */
  among(indexes: readonly number[]): number {
    return indexes.reduce((sum, index) => sum + (this.#at(index) ? 1 : 0), 0);
  }

  #at(index: number): boolean {
    const kept = this.#failed.get(index);
    if (kept !== undefined) {
      return kept;
    }
    const record = this.#log.records.at(index);
    const found = record !== undefined && failed(record);
    this.#failed.set(index, found);
    return found;
  }
}
