import { type EventSet, type Leftover, leftoverOf, type Overview, overviewOf } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import type { Listed } from './listedEvents';
import type { ShownLog } from './shownLogs';

/** What all events of the shown logs come to, whatever the filter. */
export interface Totals {
  readonly overview: Overview;
  readonly leftover: Leftover;
  readonly logs: number;
}

/** Counts each list of events once, and keeps the last count only. */
export class TotalsOfListed {
  #last: { readonly events: EventSet; readonly overview: Promise<Overview | undefined> } | undefined;

  /** Undefined where another list was asked for before this one was counted. */
  async of({ events, shown }: Listed): Promise<Totals | undefined> {
    if (this.#last?.events !== events) {
      const isOld = () => this.#last?.events !== events;
      this.#last = { events, overview: inTimeSlices(overviewOf(events), isOld) };
    }
    const overview = await this.#last.overview;
    return overview && { overview, leftover: leftoverIn(shown.logs), logs: shown.logs.length };
  }

  forget(): void {
    this.#last = undefined;
  }
}

/** What belongs to no event in some logs, all together. */
export function leftoverIn(logs: readonly ShownLog[]): Leftover {
  const parts = logs.map(({ log }) => leftoverOf(log));
  return {
    characters: parts.reduce((sum, { characters }) => sum + characters, 0),
    events: parts.reduce((sum, { events }) => sum + events, 0),
  };
}
