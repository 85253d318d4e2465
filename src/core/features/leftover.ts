import type { LogDocument } from '../log/logDocument';
import { eventsIn } from '../reader/census/stretch';

/** How much of a log was not understood. */
export interface Leftover {
  readonly characters: number;
  /** How many events begin in it, as far as a search for beginnings can tell. */
  readonly events: number;
}

/** Counts what belongs to no event and no container of a log, and the events in it. Linear in that text. */
export function leftoverOf({ text, unexplained }: LogDocument): Leftover {
  let characters = 0;
  let events = 0;
  for (const place of unexplained) {
    characters += place.end - place.start;
    events += eventsIn(text, place).length;
  }
  return { characters, events };
}
