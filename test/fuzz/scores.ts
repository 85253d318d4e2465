import { faults } from '../support/damage/health';
import type { Reading } from '../support/damage/reading';
import { bad, type Case, type Count } from './measures/measure';

/** A text on which a row fails. */
export interface Failure {
  readonly reading: Reading;
  readonly what: string;
}

interface Total {
  hits: number;
  of: number;
  readonly good: boolean;
  readonly failures: Failure[];
}

/** What was counted for one reader. */
export class Scores {
  readonly rows = new Map<string, Total>();
  readonly #speeds = new Map<string, { milliseconds: number; characters: number }>();

  /** Failing texts are kept up to `kept` of each row. */
  constructor(readonly kept: number) {}

  add(group: string, { what, counts }: Case, reading: Reading): void {
    const speed = this.#speeds.get(group) ?? { milliseconds: 0, characters: 0 };
    this.#speeds.set(group, speed);
    speed.milliseconds += reading.took;
    speed.characters += reading.text.length;
    const found = faults.map(({ name, find }) => ({ name, is: find(reading) }));
    for (const count of counts(reading)) {
      this.#count(count, { reading, what });
    }
    for (const { name, is } of found) {
      this.#count(bad(`all: ${name}`, is !== undefined), { reading, what: `${what}: ${is}` });
    }
  }

  #count({ row, hits, of, good }: Count, failure: Failure): void {
    const total = this.rows.get(row) ?? { hits: 0, of: 0, good, failures: [] };
    this.rows.set(row, total);
    total.hits += hits;
    total.of += of;
    if ((good ? hits < of : hits > 0) && total.failures.length < this.kept) {
      total.failures.push(failure);
    }
  }

  /** Seconds for a million characters, for each measure. */
  speeds(): [string, number][] {
    return [...this.#speeds].map(([group, { milliseconds, characters }]) => [
      group,
      (milliseconds * 1000) / characters,
    ]);
  }
}
