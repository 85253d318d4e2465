import { insert } from '../../text/edit';
import type { Costs } from '../budget/costs';
import { missingComma } from '../kinds/separators';
import { reportOf } from '../tokens/reports';
import { isHome } from './breaks';
import type { Ground } from './ground';
import type { Frame, State } from './state';
import type { Found, Task } from './task';
import { bestOf, mending, scoreOf } from './trail';

/**
 * The end of a stretch before a sound element that nothing may read across, whatever it costs to come to the brackets that hold it; undefined
 * where none of the states has such.
 */
export function borderEnd(
  { costs }: Ground,
  { home }: Pick<Task, 'home'>,
  at: number,
  states: readonly State[],
): Found | undefined {
  const ready = states.flatMap((one) =>
    isHome(one, home) ? one : isHomeBehind(one, home) ? withComma(one, costs) : [],
  );
  // A list in a record holds none.
  const state = bestOf(
    ready.filter(({ top }) => home || !top?.inRecord),
    costs,
  );
  return state && { state, at, ending: 'element', score: scoreOf(state, costs), poor: false, broken: false };
}

function isHomeBehind(state: State, home: Frame | undefined): boolean {
  return state.expects === 'after' && isHome({ ...state, expects: 'entry' }, home);
}

/** The state with the comma put in that is missing before the next element. */
function withComma(state: State, costs: Costs): State {
  const { lastEnd } = state;
  const report = () => reportOf(missingComma, Math.max(lastEnd - 1, 0), lastEnd, [insert(lastEnd, ',')]);
  return mending(state, costs.comma, report, 'entry');
}
