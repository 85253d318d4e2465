import type { Log } from '../log/log';
import { eventsIn } from './census/stretch';

/** How much of a log was not understood. */
export interface Leftover {
  readonly characters: number;
  /** How many events begin in it, as far as a search for beginnings can tell. */
  readonly events: number;
}

/** Counts what belongs to no event and no container of a log, and the events in it. Linear in that text; of bytes it was counted as they were read. */
export function leftoverOf(log: Log): Leftover {
  if ('unexplainedEvents' in log) {
    return { characters: log.unexplainedCharacters, events: log.unexplainedEvents };
  }
  let characters = 0;
  let events = 0;
  for (const place of log.unexplained) {
    characters += place.end - place.start;
    events += eventsIn(log.text, place).length;
  }
  return { characters, events };
}
