import { isSample } from '../event/sample';
import type { EventData } from '../log/eventData';
import type { LogDocument } from '../log/logDocument';
import { type Survey, survey } from './parts/documented';
import { DamagePlaces } from './parts/omission';

/** What rules share about an event: worked out once, when the first of them asks. */
export interface RuleContext {
  /** Where the log is damaged. */
  readonly damages: DamagePlaces;
  /** What CloudTrail itself defines of the event, member by member. */
  readonly survey: Survey;
  /** Whether the event is evidently a sample: a documentation account, or EXAMPLE in its ids. */
  readonly sample: boolean;
}

/** Makes the contexts of a log's events; what concerns the log is worked out once. Costs nothing until asked. */
export function contextsOf(log: LogDocument): (event: EventData) => RuleContext {
  const damages = new DamagePlaces(log);
  return (event) => new Context(event, damages);
}

class Context implements RuleContext {
  #sample: boolean | undefined;
  #survey: Survey | undefined;

  constructor(
    readonly event: EventData,
    readonly damages: DamagePlaces,
  ) {}

  get survey(): Survey {
    this.#survey ??= survey(this.event.at() ?? null);
    return this.#survey;
  }

  get sample(): boolean {
    this.#sample ??= isSample(this.event);
    return this.#sample;
  }
}
