import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import { cutOff } from '../kinds/brackets';
import { BRACKETS } from '../reports/bracketKinds';
import type { Report } from '../reports/report';
import type { Ground } from '../search/ground';
import { paid } from '../search/paid';
import { Search } from '../search/search';
import type { State } from '../search/state';
import type { Found, Task, Width } from '../search/task';
import { soundTail } from './soundTail';

/** A slip costs no more than that. */
const MOST_COST = 1.6;
/** Of an entry that breaks off no more is left. */
const LONGEST_CUT = 2048;

/**
 * Looks for the mend of an element, or of a record that stands alone, with one slip in it that is none of its brackets: only around the slip, since
 * all before and all behind is sound. Undefined where more is wrong.
 * @param start the state up to which it is sound.
 */
export function* findSlip(
  ground: Ground,
  task: Task,
  start: State,
  width: Width,
  budget: Budget,
): Steps<Found | undefined> {
  const search = new Search(ground, from(task, start), width, Number.POSITIVE_INFINITY, (state) =>
    soundTail(ground, task.home, state),
  );
  const found = yield* paid(search, budget);
  return found && search.bridged && found.state.cost <= MOST_COST ? found : undefined;
}

/** The way in which an element, or a record that stands alone, breaks off with the text: only from where it is no longer sound. */
export function* findCut(
  ground: Ground,
  task: Task,
  start: State,
  width: Width,
  budget: Budget,
): Steps<Found | undefined> {
  if (ground.page.length - start.lastEnd > LONGEST_CUT) {
    return undefined;
  }
  const found = yield* paid(new Search(ground, from(task, start), width), budget);
  return found && !found.poor && found.ending === 'done' && found.at >= ground.page.length ? found : undefined;
}

/** The task that is left behind what is sound. */
function from(task: Task, start: State): Task {
  return { ...task, start, from: start.lastEnd };
}

/** Whether nothing that is mended says how values lie in each other. */
export function isSlip(reports: readonly Report[]): boolean {
  return reports.every(({ kind }) => !BRACKETS.has(kind));
}

/** Whether nothing is wrong with a value but that the text breaks off in it. */
export function isCut(reports: readonly Report[]): boolean {
  return reports.length === 1 && reports[0]?.kind === cutOff;
}
