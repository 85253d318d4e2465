import type { EventData } from '../log/eventData';

/** How many different names are kept of what may be anything. */
const most = 1000;

/** Names with how often they came, and from when to when; the number is of all, also where not all names are kept. */
export class Tally {
  readonly counts = new Map<string, number>();
  total = 0;
  first: string | undefined;
  last: string | undefined;

  add(name: string, event: EventData): void {
    this.total++;
    if (this.counts.has(name) || this.counts.size < most) {
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
    const time = event.text('eventTime');
    // Times as CloudTrail writes them sort as text.
    if (time && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time)) {
      this.first = this.first !== undefined && this.first < time ? this.first : time;
      this.last = this.last !== undefined && this.last > time ? this.last : time;
    }
  }

  /** The most frequent names; of equal ones the first in the alphabet. */
  top(count: number): readonly (readonly [string, number])[] {
    return [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, count);
  }
}
