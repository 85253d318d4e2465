import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import type { Search } from './search';
import type { Found } from './task';

/** What a search finds; its steps are paid from the budget. */
export function* paid(search: Search, budget: Budget): Steps<Found | undefined> {
  const found = yield* search.run();
  budget.spend(search.expanded);
  return found;
}
