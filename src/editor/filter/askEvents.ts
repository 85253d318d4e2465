import { type EventSet, type FilterProblem, type Matches, match, needsRegex, parseFilter } from '../../core';
import { regexEngine } from '../shared/regexEngine';
import { inTimeSlices } from '../shared/timeSlices';

/** Which events a filter matches, or why it cannot be asked; undefined when `stale` said on the way that nobody wants to know. */
export async function askEvents(filter: string, events: EventSet, stale: () => boolean): Promise<Matches | undefined> {
  const { root, problems } = parseFilter(filter);
  if (problems.length > 0) {
    return unasked(events, problems);
  }
  const engine = needsRegex(root) ? await regexEngine() : undefined;
  return inTimeSlices(match(root, events, { engine }), stale);
}

function unasked({ length }: EventSet, problems: readonly FilterProblem[]): Matches {
  return { rows: new Uint32Array(), total: length, problems };
}
