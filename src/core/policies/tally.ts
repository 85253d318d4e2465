import { type ReadTime, timeOf } from '../event/time';
import type { EventData } from '../log/eventData';

/** How many different names are kept of what may be anything. */
const most = 1000;

/** Names with how often they came, and from when to when; the number is of all, also where not all names are kept. */
export class Tally {
  readonly counts = new Map<string, number>();
  total = 0;
  #first: ReadTime | undefined;
  #last: ReadTime | undefined;

  add(name: string, event: EventData): void {
    this.total++;
    if (this.counts.has(name) || this.counts.size < most) {
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
    const time = timeOf(event);
    if (time) {
      this.#first = this.#first && this.#first.epochMs <= time.epochMs ? this.#first : time;
      this.#last = this.#last && this.#last.epochMs >= time.epochMs ? this.#last : time;
    }
  }

  /** From when on, as CloudTrail writes times, as far as one can be read. */
  get first(): string | undefined {
    return this.#first?.iso;
  }

  get last(): string | undefined {
    return this.#last?.iso;
  }

  /** The most frequent names; of equal ones the first in the alphabet. */
  top(count: number): readonly (readonly [string, number])[] {
    return [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, count);
  }
}
