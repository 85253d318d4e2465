import { type Leftover, leftoverOf, type Overview, overviewOf } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import type { Listed } from './listedEvents';
import type { ShownLog } from './shownLogs';

/** What the listed events come to: those that the filter leaves. */
export interface Totals {
  readonly overview: Overview;
  /** How many events there are, where a filter shows some of them only. */
  readonly all: number | undefined;
  readonly leftover: Leftover;
  /** How much is damaged in the logs, in events or around them. */
  readonly damages: number;
  readonly logs: number;
}

/** Counts each list of events once, and keeps the last count only. */
export class TotalsOfListed {
  #last: (Pick<Listed, 'events' | 'members'> & { readonly overview: Promise<Overview | undefined> }) | undefined;

  /** Undefined where another list was asked for before this one was counted. */
  async of({ events, members, shown }: Listed): Promise<Totals | undefined> {
    const isLast = () => this.#last?.events === events && this.#last.members === members;
    if (!isLast()) {
      this.#last = { events, members, overview: inTimeSlices(overviewOf(events, members), () => !isLast()) };
    }
    const overview = await this.#last?.overview;
    const all = members && events.length;
    const damages = shown.logs.reduce((sum, { log }) => sum + log.damages.length, 0);
    return overview && { overview, all, leftover: leftoverIn(shown.logs), damages, logs: shown.logs.length };
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
