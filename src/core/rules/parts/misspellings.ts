import type { Path, RecordView } from '../recordView';
import { familyOf } from './family';
import { type Candidate, nearest } from './nearest';

/** A member whose name is evidently meant to be another one, which its object lacks. */
export interface Misspelling {
  readonly path: Path;
  readonly right: string;
}

/** Names that services write in delivered records although the documentation has other ones. */
const tolerated = new Set(['arn', 'aRN']);

/** The misspelt names of a record, outside of what services define. Only aggregated events write `eventId`. */
export function* misspellings(event: RecordView): Iterable<Misspelling> {
  const aggregated = familyOf(event) === 'aggregated';
  let object: unknown;
  let free: readonly Candidate[] = [];
  for (const { path, expected, siblings } of event.survey.undocumented) {
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
