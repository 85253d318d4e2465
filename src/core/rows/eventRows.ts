import { ranksOf, sortByNumber } from '../columns/sortRows';
import { eventName } from '../facets/fields';
import { compareTexts } from '../groups/order';
import type { Steps } from '../text/steps';
import { Branch, type Ground, type Planned, rising } from './branch';
import type { Said } from './row';
import { describeRun, runsIn } from './runs';

/** So many are planned before the caller may pause. */
const step = 5000;

/** The rows of records that stand in the order of their times: equal calls that follow each other share one. */
export function* plannedEvents(ground: Ground, id: string, ordered: readonly number[]): Steps<readonly Planned[]> {
  const planned: Planned[] = [];
  for (const run of yield* runsIn(ground.events, ordered)) {
    planned.push(run.length > 1 ? yield* plannedRun(ground, id, run) : plannedEvent(id, run[0]!));
    if (planned.length % step === 0) {
      yield;
    }
  }
  return yield* sorted(ground, planned);
}

/** The rows of records of one run, for those who have said of them what they have in common. */
export function* plannedSingles(id: string, ordered: readonly number[]): Steps<readonly Planned[]> {
  const planned: Planned[] = [];
  for (const index of ordered) {
    planned.push(plannedEvent(id, index));
    if (planned.length % step === 0) {
      yield;
    }
  }
  return planned;
}

/** One event; `path` are the groups that the row stands for as well. */
export function plannedEvent(id: string, index: number, path: readonly Said[] = []): Planned {
  return {
    members: [index],
    row: (parent) => ({ kind: 'event', id: `${id}/record=${index}`, parent, index, path }),
  };
}

function* plannedRun(ground: Ground, id: string, ordered: readonly number[]): Steps<Planned> {
  const run = yield* describeRun(ground.events, ordered);
  const members = rising(ordered);
  const own = `${id}/run=${ordered[0]}`;
  return {
    members,
    row: (parent) =>
      new Branch(ground, parent, { kind: 'run', id: own, members, run }, () => plannedSingles(own, ordered)),
  };
}

/** In the order of their times they are already; what is equal stays so. */
function* sorted({ order, events }: Ground, planned: readonly Planned[]): Steps<readonly Planned[]> {
  if (order === 'count') {
    return yield* by(planned, ({ members }) => -members.length);
  }
  if (order === 'name') {
    yield* events.prepare([eventName]);
    const column = events.column(eventName);
    const ranks = column && (yield* ranksOf(column, compareTexts));
    return yield* by(planned, ({ members }) => ranks?.[column?.firstAt(members[0] ?? 0) ?? -1] ?? Number.NaN);
  }
  return planned;
}

/** Sorted by a whole number of each. */
function* by(planned: readonly Planned[], numberOf: (one: Planned) => number): Steps<readonly Planned[]> {
  const places = new Uint32Array(planned.length).map((_, at) => at);
  const order = yield* sortByNumber(places, (at) => numberOf(planned[at] as Planned));
  return Array.from(order, (at) => planned[at] as Planned);
}
