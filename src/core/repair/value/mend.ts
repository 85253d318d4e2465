import { once } from '../../text/once';
import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import type { Ground } from '../search/ground';
import { paid } from '../search/paid';
import { Search } from '../search/search';
import type { State } from '../search/state';
import type { Found, Task, Width } from '../search/task';
import { findCut, findSlip, isCut, isSlip } from '../slip/mendSlip';
import { soundHead } from '../slip/soundHead';
import { isHard } from './hardness';
import { type Mended, mended } from './mended';

/**
 * A lean search first, in which no bracket is missing or too many: that is enough where all entries are written in another way, or little is wrong.
 * Then a narrow one; a wide one where that had to pay much at one place.
 */
const LEAN: Width = { states: 4, slack: 0.95, stuck: 0.1 };
const NARROW: Width = { states: 16, slack: 1.6 };
const WIDE: Width = { states: 24, slack: 3 };

/** So many values in a row are no accident. */
const IN_A_ROW = 3;

/** Looks for the mend that loses least. Undefined where none was found. */
export function* mend(ground: Ground, task: Task, budget: Budget): Steps<Mended | undefined> {
  const { habits } = budget;
  // Where brackets were mended in the values before, they most likely are to be here, and a search that mends none would be in vain.
  const inside = habits.bracketed >= IN_A_ROW ? undefined : yield* mendInside(ground, task, budget);
  const found = inside ?? (yield* mendAll(ground, task, budget));
  habits.bracketed = !found || isSlip(found.reports) || isCut(found.reports) ? 0 : habits.bracketed + 1;
  habits.note(found?.reports ?? []);
  return found;
}

/** The mend where no bracket is missing or too many, if that is found at little cost: first in the way that was right for the value before. */
function* mendInside(ground: Ground, task: Task, budget: Budget): Steps<Mended | undefined> {
  const { habits } = budget;
  const ways = habits.written ? [mendPlainly, mendSlip, mendCut] : [mendSlip, mendCut, mendPlainly];
  const head = once(() => soundHead(ground, task));
  for (const way of ways) {
    const found = yield* way(ground, task, head, budget);
    if (found && (way === mendCut ? isCut(found.reports) : isSlip(found.reports))) {
      habits.written = way === mendPlainly;
      return found;
    }
  }
  return undefined;
}

/** The state up to which a value is sound, worked out when it is first asked for. */
type Head = () => State | undefined;

function* mendSlip(ground: Ground, task: Task, head: Head, budget: Budget): Steps<Mended | undefined> {
  const start = head();
  const found = start && (yield* findSlip(ground, task, start, NARROW, budget));
  return found && mended(ground, task, found);
}

function* mendCut(ground: Ground, task: Task, head: Head, budget: Budget): Steps<Mended | undefined> {
  const start = head();
  const narrow = start && (yield* findCut(ground, task, start, NARROW, budget));
  const hard = start && narrow && isHard(narrow.state, NARROW.slack, budget.habits);
  const found = better(narrow, hard ? yield* findCut(ground, task, start, WIDE, budget) : undefined);
  return found && mended(ground, task, found);
}

function* mendPlainly(ground: Ground, task: Task, _head: Head, budget: Budget): Steps<Mended | undefined> {
  const lean = new Search(ground, task, LEAN, budget.patience);
  const found = yield* paid(lean, budget);
  budget.losePatience(lean.inVain);
  return found && isPlain(found, budget) ? mended(ground, task, found) : undefined;
}

function* mendAll(ground: Ground, task: Task, budget: Budget): Steps<Mended | undefined> {
  const narrow = new Search(ground, task, NARROW, budget.patience);
  const first = yield* paid(narrow, budget);
  budget.losePatience(narrow.inVain);
  const easy = first && !narrow.stumbled && !isHard(first.state, NARROW.slack, budget.habits);
  if (easy && !first.poor && !first.broken) {
    return mended(ground, task, first);
  }
  // What is dear in one element is no reason to read the next one as a part of it.
  const until = first?.ending === 'element' && !narrow.stumbled ? first.at : undefined;
  const wide = new Search(ground, task, WIDE, undefined, undefined, until);
  const second = budget.isLeft && first?.ending !== 'hopeless' ? yield* paid(wide, budget) : undefined;
  const found = better(first, second);
  return found && mended(ground, task, found);
}

/** Whether an ending leaves nothing behind, and nothing was dear on the way but what is written so everywhere. */
function isPlain({ state, ending, poor, broken }: Found, { habits }: Budget): boolean {
  return ending !== 'hopeless' && !poor && !broken && !isHard(state, LEAN.slack, habits);
}

/** The better of two endings: one that leaves nothing behind is, whatever it costs. */
function better(one: Found | undefined, other: Found | undefined): Found | undefined {
  if (!one || !other) {
    return one ?? other;
  }
  return (one.poor === other.poor ? one.score <= other.score : !one.poor) ? one : other;
}
