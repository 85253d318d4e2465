import type { CleanScanner } from '../../json/cleanScanner';
import type { Edit } from '../../text/edit';
import type { Steps } from '../../text/steps';
import type { Budget } from '../budget/budget';
import { COSTS, type Costs } from '../budget/costs';
import type { Report } from '../reports/report';
import { firstNameAt } from '../search/elementStarts';
import { FrameIds, type Ground } from '../search/ground';
import { HeldRanges } from '../search/heldRanges';
import { insertionsAt } from '../search/insertions';
import { Places } from '../search/places';
import { Search } from '../search/search';
import type { Standing } from '../search/standing';
import type { State } from '../search/state';
import type { Found, Task, Width } from '../search/task';
import { findSlip, isSlip } from '../slip/mendSlip';
import { Lexer } from '../tokens/lexer';
import { Page } from '../tokens/page';
import { orderedEdits, untangled } from './orderedEdits';
import { trailReports } from './trailReports';

/** A narrow search first; a wide one where that had to pay much at one place. */
const NARROW: Width = { states: 16, slack: 1.6 };
const WIDE: Width = { states: 24, slack: 3 };
/** So much paid within so many characters is much at one place. */
const MUCH = 1.6;
const NEAR = 300;

/** A damaged stretch, mended: the state behind it, what is wrong in it, and the edits in the order in which they are made. */
export interface Mended extends Found {
  readonly reports: Report[];
  readonly edits: readonly Edit[];
  /** Behind all that was read: the value, and what was stepped over behind it. */
  readonly end: number;
}

/**
 * What a search in a text needs.
 * @param limit where the value ends at the latest.
 * @param from where the value begins, or what is read on of it.
 * @param element where an element begins of the list that holds the value, if one does: others begin with the same name.
 */
export function groundFor(
  text: string,
  from: number,
  limit: number,
  scanner: CleanScanner,
  element?: number,
  costs: Costs = COSTS,
): Ground {
  const page = new Page(text.slice(0, limit));
  return {
    page,
    costs,
    lexer: new Lexer(page, costs, scanner),
    places: new Places(),
    ids: new FrameIds(),
    from,
    carriers: new Map(),
    heldAt: new Map(),
    inFieldAt: new Map(),
    held: new HeldRanges(),
    firstName: element === undefined ? undefined : firstNameAt(page, element),
  };
}

/** Looks for the mend that loses least. Undefined where none was found. */
export function* mend(ground: Ground, task: Task, budget: Budget): Steps<Mended | undefined> {
  const slip = yield* findSlip(ground, task, NARROW, budget);
  const mendedSlip = slip && mended(ground, task, slip);
  if (mendedSlip && isSlip(mendedSlip.reports)) {
    return mendedSlip;
  }
  const narrow = new Search(ground, task, NARROW, budget.patience);
  const first = yield* narrow.run();
  budget.spend(narrow.expanded);
  budget.losePatience(narrow.inVain);
  if (first && !first.poor && !first.broken && !isHard(first.state, narrow.stumbled)) {
    return mended(ground, task, first);
  }
  const wide = new Search(ground, task, WIDE);
  const second = budget.isLeft && first?.ending !== 'hopeless' ? yield* wide.run() : undefined;
  budget.spend(wide.expanded);
  const better = first && (!second || isBetter(first, second)) ? first : second;
  return better && mended(ground, task, better);
}

/** Whether the first ending is better than the second: one that leaves nothing behind is, whatever it costs. */
function isBetter(one: Found, other: Found): boolean {
  return one.poor === other.poor ? one.score <= other.score : !one.poor;
}

/** Whether much is paid at one place, or for names out of their places, so that a wider search may find something better. */
function isHard({ trail, cost }: State, stumbled: boolean): boolean {
  let sum = 0;
  let all = 0;
  let place = -1;
  let hard = stumbled;
  for (let at = trail; at && !hard; at = at.rest) {
    const here = at.at;
    sum = place >= 0 && place - here > NEAR ? at.cost : sum + at.cost;
    all += at.cost;
    place = here;
    hard = sum > MUCH;
  }
  return hard || cost - all > MUCH;
}

function mended(ground: Ground, task: Task, found: Found): Mended {
  const { text } = ground.page;
  const state = found.ending === 'hopeless' ? completed(ground, found.state) : found.state;
  const atEnd = found.ending === 'done' && found.at >= ground.page.length && state.inserted;
  const reports = untangled(
    text,
    trailReports(text, state.trail, task.start.top ? undefined : ground.page.space(task.from), atEnd),
  );
  const edits = orderedEdits(reports);
  const end =
    found.ending === 'element' ? found.at : edits.reduce((last, { span }) => Math.max(last, span.end), state.lastEnd);
  return { ...found, state, reports, edits, end };
}

/** The state with all that is open closed. */
function completed(ground: Ground, state: State): State {
  const standing: Standing = {
    at: -1,
    char: '',
    over: true,
    record: false,
    starts: false,
    named: false,
    plainlyNamed: false,
  };
  let at = state;
  for (let next: State | undefined = at; next; next = insertionsAt(ground, at, standing, Number.POSITIVE_INFINITY)[0]) {
    at = next;
    if (at.done) {
      break;
    }
  }
  return at;
}
