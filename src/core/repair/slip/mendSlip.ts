import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import { BRACKETS } from '../reports/bracketKinds';
import type { Report } from '../reports/report';
import type { Ground } from '../search/ground';
import { Search } from '../search/search';
import type { Found, Task, Width } from '../search/task';
import { soundHead } from './soundHead';
import { soundTail } from './soundTail';

/** A slip costs no more than that. */
const MOST_COST = 1.6;

/**
 * Looks for the mend of an element, or of a record that stands alone, with one slip in it that is none of its brackets: only around the slip, since all before and all behind is
 * sound. Undefined where more is wrong.
 */
export function* findSlip(ground: Ground, task: Task, width: Width, budget: Budget): Steps<Found | undefined> {
  const start = soundHead(ground, task);
  if (!start) {
    return undefined;
  }
  const search = new Search(ground, { ...task, start, from: start.lastEnd }, width, Number.POSITIVE_INFINITY, (state) =>
    soundTail(ground, task.home, state),
  );
  const found = yield* search.run();
  budget.spend(search.expanded);
  return found && search.bridged && found.state.cost <= MOST_COST ? found : undefined;
}

/** Whether nothing that is mended says how values lie in each other. */
export function isSlip(reports: readonly Report[]): boolean {
  return reports.every(({ kind }) => !BRACKETS.has(kind));
}
