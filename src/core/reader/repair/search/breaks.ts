import { missingComma } from '../../damages/missingComma';
import { insert } from '../../machine/report';
import type { Costs } from '../costs';
import { reportOf } from '../tokens/reports';
import { crossesElement, elementBeginsAt, repeatsElement } from './elementStarts';
import type { Ground } from './ground';
import type { Standing } from './standing';
import { type Frame, type State, wantsValue } from './state';
import type { Found, Task } from './task';
import { bestOf, mending, scoreOf } from './trail';

/** An element is sound beyond doubt where reading across its beginning would cost more than this. */
export const DOUBT = 2.9;

/** What it is worth to end before a record, where reading on would read across its beginning: as much as the record would be. */
export function creditAt(ground: Ground, { home }: Task, best: State, { record, at }: Standing): number {
  const { costs, lexer } = ground;
  if (!record || home || !repeatsElement(ground, best.top, at)) {
    return 0;
  }
  return lexer.soundElementAt(at) ? costs.sound : costs.begun;
}

/** The end of the damaged stretch before the element that begins at an offset; undefined where none does beyond doubt. */
export function elementAt(
  ground: Ground,
  task: Task,
  at: number,
  best: State,
  states: readonly State[],
): Found | undefined {
  const { page, lexer, costs } = ground;
  const { home } = task;
  if (task.bordered && at >= page.length) {
    return borderAt(ground, task, at, states);
  }
  if (page.text.charAt(at) !== '{' || at <= task.begins) {
    return undefined;
  }
  const like = elementBeginsAt(ground, at);
  const crossed = like && crossesElement(ground, best.top, at);
  const apart = best.top !== undefined && best.top.id === home?.id ? costs.comma : 0;
  const most = (one: State) => scoreOf(best, costs) + (crossed && (home || one.top?.written) ? DOUBT : apart);
  const state = bestOf(
    states.filter((one) => isHome(one, home) && scoreOf(one, costs) <= most(one)),
    costs,
  );
  // Behind an element that is read in the cheapest way the next one is searched by itself, whether it is sound or not.
  const next = state && home && like && scoreOf(state, costs) <= scoreOf(best, costs) + apart;
  return state && (next || ((home || like) && lexer.soundElementAt(at)))
    ? { state, at, ending: 'element', score: scoreOf(state, costs), poor: false, broken: false }
    : undefined;
}

/** Whether an element may stand next in the brackets that hold elements: those given, or any that hold records. */
function isHome(state: State, home: Frame | undefined): boolean {
  const { top } = state;
  if (top?.type !== 'array' || !wantsValue(state)) {
    return false;
  }
  return home ? top.id === home.id : top.path === '' && top.depth <= 2;
}

/** The end of a stretch before a sound element that nothing may read across: whatever it costs to come to the brackets that hold it. */
function borderAt({ costs }: Ground, { home }: Task, at: number, states: readonly State[]): Found | undefined {
  const ready = states.flatMap((one) =>
    isHome(one, home) ? one : isHomeBehind(one, home) ? withComma(one, at, costs) : [],
  );
  const state = bestOf(ready, costs);
  return state && { state, at, ending: 'element', score: scoreOf(state, costs), poor: false, broken: false };
}

function isHomeBehind(state: State, home: Frame | undefined): boolean {
  return state.expects === 'after' && isHome({ ...state, expects: 'entry' }, home);
}

/** The state with the comma put in that is missing before the element at `at`. */
function withComma(state: State, at: number, costs: Costs): State {
  const { lastEnd } = state;
  const report = () => reportOf(missingComma, Math.max(lastEnd - 1, 0), at, [insert(lastEnd, ',')]);
  return mending(state, costs.comma, report, 'entry');
}
