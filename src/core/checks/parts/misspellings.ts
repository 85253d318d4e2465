import { familyOf } from '../../event/family';
import { type Candidate, nearest } from '../../event/nearest';
import type { EventData, Path } from '../../log/eventData';
import type { RuleContext } from './ruleContext';

/** A member whose name is evidently meant to be another one, which its object lacks. */
export interface Misspelling {
  readonly path: Path;
  readonly right: string;
}

/** Names that services write in delivered records although the documentation has other ones. */
const tolerated = new Set(['arn', 'aRN']);

/** The misspelt names of a record, outside of what services define. Only aggregated events write `eventId`. */
export function* misspellings(event: EventData, { survey }: RuleContext): Iterable<Misspelling> {
  const aggregated = familyOf(event) === 'aggregated';
  let object: unknown;
  let free: readonly Candidate[] = [];
  for (const { path, expected, siblings } of survey.undocumented) {
    if (siblings !== object) {
      object = siblings;
      free = expected.filter(({ word }) => word !== 'eventId' && !Object.hasOwn(siblings, word));
    }
    const name = String(path.at(-1));
    const right = tolerated.has(name) ? undefined : nearest(name, free);
    if (right) {
      yield { path, right };
    }
  }
  if (!aggregated && event.at('eventId') !== undefined && event.at('eventID') === undefined) {
    yield { path: ['eventId'], right: 'eventID' };
  }
}
