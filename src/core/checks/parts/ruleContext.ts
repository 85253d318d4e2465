import { isSample } from '../../event/sample';
import type { EventData } from '../../log/eventData';
import { type Survey, survey } from './documented';
import type { NeverHad } from './neverHad';
import type { DamagePlaces } from './omission';

/** What rules share about an event. */
export interface RuleContext {
  /** Where the log is damaged. */
  readonly damages: DamagePlaces;
  /** Which fields no event of the log has. */
  readonly neverHad: NeverHad;
  /** What CloudTrail itself defines of the event, member by member. */
  readonly survey: Survey;
  /** Whether the event is evidently a sample: a documentation account, or EXAMPLE in its ids. */
  readonly sample: boolean;
}

/** Goes through an event before the rules do: they ask for nearly all it says, and parsing that at once costs least. */
export function contextOf(event: EventData, damages: DamagePlaces, neverHad: NeverHad): RuleContext {
  return {
    damages,
    neverHad,
    survey: survey(event.at() ?? null),
    get sample() {
      return isSample(event);
    },
  };
}
