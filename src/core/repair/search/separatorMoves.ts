import { replace } from '../../text/edit';
import { GATHERED_WEIGHT } from '../budget/budget';
import { extraColon, extraComma, hashRocket, missingColon, missingComma } from '../kinds/separators';
import { reportOf } from '../tokens/reports';
import { skipSign } from './bracketMoves';
import type { Step } from './ground';
import { inPlaceOf } from './inPlaceOf';
import type { Describe, State } from './state';
import { behindToken, mendedToken, scoreOf } from './trail';

/** A colon, a hash rocket, an equals sign. */
export function takeColon(step: Step, state: State): void {
  const { at, char, ground, bound } = step;
  const { costs, page } = ground;
  const length = page.text.startsWith('=>', at) ? 2 : 1;
  if (state.expects === 'colon') {
    step.put(at + length, colonOf(step, state, length));
  } else if (state.expects === 'after' && state.top && char === ':' && costs.swap <= bound - scoreOf(state, costs)) {
    step.put(at + 1, mendedToken(state, costs.swap, inPlaceOf(missingComma, at), 'entry', at + 1));
  }
  if (state.expects !== 'colon' && (char === ':' || state.expects === 'value')) {
    skipSign(step, state, char === ':' ? costs.remove : costs.equalsSign, extraColon);
  }
}

function colonOf({ at, char, ground }: Step, state: State, length: number): State {
  const { costs, page } = ground;
  if (char === ':') {
    return behindToken(state, at + 1, 'value');
  }
  return length === 2
    ? mendedToken(state, costs.hashRocket, rocketAt(at, page.text), 'value', at + 2, GATHERED_WEIGHT)
    : mendedToken(state, costs.equalsSign, inPlaceOf(missingColon, at, state.top?.property), 'value', at + 1);
}

function rocketAt(at: number, text: string): Describe {
  return () => reportOf(hashRocket, at, at + 2, [replace(at, at + 2, text.charAt(at + 2) === ' ' ? ':' : ': ')]);
}

/** A comma, or a sign that stands for one. */
export function takeComma(step: Step, state: State): void {
  const { at, char, ground, bound } = step;
  const { costs } = ground;
  const { top, expects } = state;
  const plain = char === ',';
  if (expects === 'after' && top) {
    const next = plain
      ? behindToken(state, at + 1, 'entry')
      : mendedToken(state, costs.form, inPlaceOf(missingComma, at), 'entry', at + 1);
    step.put(at + 1, next);
  } else if (expects === 'colon' && costs.swap <= bound - scoreOf(state, costs)) {
    step.put(at + 1, mendedToken(state, costs.swap, inPlaceOf(missingColon, at, top?.property), 'value', at + 1));
  }
  if (plain) {
    const beside = expects === 'entry' || expects === 'first' || !top;
    skipSign(step, state, beside ? costs.extraComma : costs.remove, extraComma);
  }
}

/** Whether one of several dots stands at `at`: they stand for what was cut out. */
function isDots(text: string, at: number): boolean {
  return text.charAt(at) === '.' && (text.charAt(at - 1) === '.' || text.charAt(at + 1) === '.');
}

/** Any other sign, which may stand in place of a colon or a comma. */
export function takeOtherSign(step: Step, state: State): void {
  const { at, ground, bound } = step;
  const { costs } = ground;
  const { text } = ground.page;
  if (costs.swap > bound - scoreOf(state, costs) || !state.top || isDots(text, at)) {
    return;
  }
  if (state.expects === 'colon') {
    step.put(at + 1, mendedToken(state, costs.swap, inPlaceOf(missingColon, at, state.top.property), 'value', at + 1));
  } else if (state.expects === 'after') {
    step.put(at + 1, mendedToken(state, costs.swap, inPlaceOf(missingComma, at), 'entry', at + 1));
  }
}
