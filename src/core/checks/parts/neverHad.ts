import type { LogDocument } from '../../log/logDocument';
import { runsOf } from './runs';

/** So many events are looked at: whoever leaves out a field leaves it out of all. */
const looked = 1_000;

/**
 * The fields that no event of a log has. Whoever made the log left them out, as tables and selections do, and what a log never had is not
 * missing from its events. Nothing is known of an event that is alone, or of samples with prose between them: they are no log together.
 */
export class NeverHad {
  readonly #known = new Map<string, boolean>();

  constructor(readonly log: LogDocument) {}

  has(field: string): boolean {
    const known = this.#known.get(field) ?? this.#find(field);
    this.#known.set(field, known);
    return known;
  }

  /** Whether what was asked of it so far would be answered in the same way for another log. */
  holdsFor(other: NeverHad): boolean {
    return [...this.#known].every(([field, known]) => other.has(field) === known);
  }

  #find(field: string): boolean {
    const { records } = this.log;
    if (records.length < 2 || runsOf(this.log).length !== 1) {
      return false;
    }
    for (let index = 0; index < Math.min(records.length, looked); index++) {
      if (records.at(index)?.at(field) !== undefined) {
        return false;
      }
    }
    return true;
  }
}
