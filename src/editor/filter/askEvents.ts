import {
  type EventSet,
  type FilterNode,
  type FilterProblem,
  type Matches,
  match,
  mayMatch,
  needsRegex,
  nothingText,
  parseFilter,
  whyNothing,
} from '../../core';
import { regexEngine } from '../shared/regexEngine';
import { inTimeSlices } from '../shared/timeSlices';

/** Which events a filter matches, or why it cannot be asked; undefined when `stale` said on the way that nobody wants to know. */
export async function askEvents(filter: string, events: EventSet, stale: () => boolean): Promise<Matches | undefined> {
  const { root, problems } = parseFilter(filter);
  if (problems.length > 0) {
    return unasked(events, problems);
  }
  return inTimeSlices(match(root, events, { engine: await engineFor(root) }), stale);
}

/** Why a sound filter matches nothing, in a sentence; undefined when `stale` said that nobody wants to know. */
export async function askWhyNothing(
  filter: string,
  events: EventSet,
  stale: () => boolean,
): Promise<string | undefined> {
  const { root } = parseFilter(filter);
  const engine = await engineFor(root);
  const found = await inTimeSlices(whyNothing(root, events, engine), stale);
  const may = found && (await inTimeSlices(mayMatch(root, events, engine), stale));
  return found && nothingText(found, may);
}

async function engineFor(root: FilterNode) {
  return needsRegex(root) ? regexEngine() : undefined;
}

function unasked({ length }: EventSet, problems: readonly FilterProblem[]): Matches {
  return { rows: new Uint32Array(), total: length, problems };
}
