import { identityOf } from '../event/identity';
import { failed } from '../event/outcome';
import { timeOf } from '../event/time';
import { identityKey } from '../facets/identityKey';
import type { LogRecord } from '../log/logRecord';
import { drain, type Steps } from '../text/steps';

/** Records read between two yields: a few milliseconds, since whole identities are read. */
const step = 50;

/** As much of a list of records as groups need; of one log, or of several that stand one behind the other. */
export interface Records {
  readonly length: number;
  at(index: number): LogRecord | undefined;
}

/** When the events happened, over how many identities; what a person wants to know of a log before anything else. */
export interface Overview {
  readonly events: number;
  readonly failed: number;
  /** Events that a damage of the text touches. */
  readonly damaged: number;
  /** How many identities acted, all sessions of a role together. */
  readonly identities: number;
  /** The earliest and the latest readable time, in milliseconds since 1970 UTC; both undefined where there is none. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Events whose time cannot be read, which the span says nothing of. */
  readonly untimed: number;
}

/** What every level of a tree asks of every record: read once, in steps, and kept as numbers. */
export class Columns {
  readonly #records: Records;
  readonly #times: Float64Array;
  readonly #states: Uint8Array;
  readonly #identities = new Set<string>();
  /** All records before it are read. Several may do the steps at the same time: each goes on where the others are. */
  #next = 0;

  constructor(records: Records) {
    this.#records = records;
    this.#times = new Float64Array(records.length).fill(Number.NaN);
    this.#states = new Uint8Array(records.length);
  }

  /** Reads what is not read yet. */
  *prepare(): Steps<void> {
    while (this.#next < this.#records.length) {
      this.#read(this.#next++);
      if (this.#next % step === 0) {
        yield;
      }
    }
  }

  /** When the event happened, in milliseconds since 1970 UTC; NaN where its time cannot be read. */
  time(index: number): number {
    this.#complete();
    return this.#times[index] ?? Number.NaN;
  }

  hasFailed(index: number): boolean {
    this.#complete();
    return ((this.#states[index] ?? 0) & state.failed) !== 0;
  }

  isDamaged(index: number): boolean {
    this.#complete();
    return ((this.#states[index] ?? 0) & state.damaged) !== 0;
  }

  /** How many of some records failed, and how many a damage touches. */
  counts(indexes: Iterable<number>): { readonly failures: number; readonly damaged: number } {
    let [failures, damaged] = [0, 0];
    for (const index of indexes) {
      failures += Number(this.hasFailed(index));
      damaged += Number(this.isDamaged(index));
    }
    return { failures, damaged };
  }

  overview(): Overview {
    this.#complete();
    const { failures, damaged } = this.counts(this.#states.keys());
    const events = this.#times.length;
    let [first, last, timed]: [number | undefined, number | undefined, number] = [undefined, undefined, 0];
    for (const time of this.#times) {
      if (!Number.isNaN(time)) {
        [first, last] = [Math.min(first ?? time, time), Math.max(last ?? time, time)];
        timed++;
      }
    }
    const identities = this.#identities.size;
    return { events, failed: failures, damaged, identities, first, last, untimed: events - timed };
  }

  #read(index: number): void {
    const record = this.#records.at(index);
    if (record) {
      this.#times[index] = timeOf(record)?.epochMs ?? Number.NaN;
      this.#states[index] = (failed(record) ? state.failed : 0) | (record.damaged ? state.damaged : 0);
      this.#identities.add(identityKey(identityOf(record)));
    }
  }

  #complete(): void {
    if (this.#next < this.#records.length) {
      drain(this.prepare());
    }
  }
}

const state = { failed: 1, damaged: 2 } as const;
