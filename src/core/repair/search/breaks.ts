import { standsUnderField } from '../lookahead/deeper';
import { crossesElement, elementBeginsAt, repeatsElement } from './elementStarts';
import type { Ground } from './ground';
import type { Standing } from './standing';
import { type Frame, type State, wantsValue } from './state';
import type { Found, Task } from './task';
import { bestOf, scoreOf } from './trail';

/** An element is sound beyond doubt where reading across its beginning would cost more than this. */
export const DOUBT = 2.9;

/** What it may cost to come to the brackets that hold elements, since all else would read across the beginning of one; a comma is missing there, too. */
export function crossing({ costs }: Ground, inserted: boolean): number {
  return DOUBT + (inserted ? costs.comma : 0);
}

/** What it is worth to end before a record, where reading on would read across its beginning: as much as the record would be. */
export function creditAt(ground: Ground, { home }: Task, best: State, { record, at }: Standing): number {
  const { costs, lexer } = ground;
  if (!record || home || !repeatsElement(ground, best.top, at)) {
    return 0;
  }
  return lexer.soundElementAt(at) ? costs.sound : costs.begun;
}

/**
 * The end of the damaged stretch before the element that begins at an offset; undefined where none does beyond doubt.
 * @param waiting the score of the best state that has passed the offset.
 */
export function elementAt(
  ground: Ground,
  task: Task,
  at: number,
  best: State,
  states: readonly State[],
  waiting: number,
): Found | undefined {
  const { page, lexer, costs } = ground;
  const { home } = task;
  if (page.text.charAt(at) !== '{' || at <= task.begins) {
    return undefined;
  }
  const like = elementBeginsAt(ground, at);
  const crossed = like && crossesElement(ground, best.top, at);
  const apart = best.top !== undefined && best.top.id === home?.id ? costs.comma : 0;
  const most = (one: State) =>
    scoreOf(best, costs) + (crossed && (home || one.top?.written) ? crossing(ground, one.inserted) : apart);
  const state = bestOf(
    states.filter((one) => isHome(one, home) && scoreOf(one, costs) <= most(one)),
    costs,
  );
  // Behind an element that is read in the cheapest way the next one is searched by itself, whether it is sound or not.
  const next =
    state &&
    (home || goesOnPlainly(page.text, at, state)) &&
    like &&
    (scoreOf(state, costs) <= scoreOf(best, costs) + apart || (crossed && home && scoreOf(state, costs) <= waiting));
  return state && (next || ((home || like) && lexer.soundElementAt(at))) && !standsUnderField(page.text, at)
    ? { state, at, ending: 'element', score: scoreOf(state, costs), poor: false, broken: false }
    : undefined;
}

/** A brace and a comma, before an element. */
const ELEMENT_BEFORE = /\}\s{0,200},\s{0,200}$/;
const NEAR = 404;

/** Whether an element is closed before `at`, and the author wrote its list and all around it. */
function goesOnPlainly(text: string, at: number, { top, expects, inserted }: State): boolean {
  let frame = expects === 'entry' && !inserted ? top : undefined;
  while (frame?.up && frame.written) {
    frame = frame.up;
  }
  return frame?.written === true && ELEMENT_BEFORE.test(text.slice(Math.max(0, at - NEAR), at));
}

/** Whether an element may stand next in the brackets that hold elements: those given, or any that hold records. */
export function isHome(state: State, home: Frame | undefined): boolean {
  const { top } = state;
  if (top?.type !== 'array' || !wantsValue(state)) {
    return false;
  }
  return home ? top.id === home.id : top.path === '' && top.depth <= 2;
}
