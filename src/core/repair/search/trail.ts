import type { Costs } from '../budget/costs';
import type { Lexeme } from '../tokens/lexeme';
import type { Describe, Expectation, Frame, State } from './state';

/** How far a state has come, less what speaks against it: the smaller, the better. */
export function scoreOf({ cost, misfits }: State, costs: Costs): number {
  return cost + misfits * costs.misfit;
}

/** The state that has come furthest for least; undefined where there is none. */
export function bestOf(states: Iterable<State>, costs: Costs): State | undefined {
  let best: State | undefined;
  for (const state of states) {
    best = best && scoreOf(best, costs) <= scoreOf(state, costs) ? best : state;
  }
  return best;
}

/** The states that are not complete: as they come where they are no more than `most`, else the best, the cheapest first, with what each will have earned. */
export function cheapest(
  states: readonly State[],
  most: number,
  costs: Costs,
  earned: (state: State) => number,
): readonly State[] {
  const open = states.filter(({ done }) => !done);
  if (open.length <= most) {
    return open;
  }
  const found: State[] = [];
  const scores: number[] = [];
  for (const state of open) {
    const score = scoreOf(state, costs) - earned(state);
    let place = found.length;
    while (place > 0 && (scores[place - 1] as number) > score) {
      place--;
    }
    if (place < most) {
      found.splice(place, 0, state);
      scores.splice(place, 0, score);
      found.length = Math.min(found.length, most);
      scores.length = found.length;
    }
  }
  return found;
}

/**
 * The state with something mended, and another expectation. The damage is described only if the state turns out to be the best one, since
 * most never do.
 */
export function mending(
  state: State,
  cost: number,
  describe: Describe,
  expects: Expectation = state.expects,
  inserted = true,
  weight = 1,
  lastEnd = state.lastEnd,
): State {
  return {
    top: state.top,
    expects,
    done: state.done,
    cost: state.cost + cost,
    misfits: state.misfits,
    trail: { describe, taken: undefined, at: state.lastEnd, rest: state.trail, cost },
    lastEnd,
    inserted,
    weight: state.weight + weight,
  };
}

/** The state behind a token that ends at `lastEnd` and is mended. */
export function mendedToken(
  state: State,
  cost: number,
  describe: Describe,
  expects: Expectation,
  lastEnd: number,
  weight = 1,
): State {
  return mending(state, cost, describe, expects, false, weight, lastEnd);
}

/** The state behind a token that ends at `lastEnd`. */
export function behindToken(state: State, lastEnd: number, expects: Expectation, top = state.top, cost = 0): State {
  return {
    top,
    expects,
    done: state.done,
    cost: state.cost + cost,
    misfits: state.misfits,
    trail: state.trail,
    lastEnd,
    inserted: false,
    weight: state.weight,
  };
}

/** The state with the innermost bracket closed. */
export function closedState(state: State, lastEnd: number, inserted: boolean, misfits = 0): State {
  const top = state.top?.up;
  return {
    top,
    expects: 'after',
    done: !top,
    cost: state.cost,
    misfits: state.misfits + misfits,
    trail: state.trail,
    lastEnd,
    inserted,
    weight: state.weight,
  };
}

/** The state behind a lexeme, with what it costs there. */
export function behindLexeme(
  state: State,
  lexeme: Lexeme,
  fit: number,
  expects: Expectation,
  top: Frame | undefined,
  lastEnd: number,
): State {
  const { cost, end, weight } = lexeme;
  return {
    top,
    expects,
    done: state.done,
    cost: state.cost + cost + fit,
    misfits: state.misfits,
    trail: weight > 0 ? { describe: undefined, taken: lexeme, at: end, rest: state.trail, cost } : state.trail,
    lastEnd,
    inserted: false,
    weight: state.weight + weight,
  };
}

/** The state before anything is read, in the brackets that are open there. */
export function startState(top: Frame | undefined, expects: Expectation, at: number): State {
  return {
    top,
    expects,
    done: false,
    cost: 0,
    misfits: 0,
    trail: undefined,
    lastEnd: at,
    inserted: false,
    weight: 0,
  };
}
