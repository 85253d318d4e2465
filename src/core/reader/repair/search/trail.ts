import { weightOf } from '../../machine/patience';
import type { Report } from '../../machine/report';
import type { Costs } from '../costs';
import type { Expectation, Frame, State, Trail } from './state';

/** How far a state has come, less what speaks against it: the smaller, the better. */
export function scoreOf({ cost, misfits }: State, costs: Costs): number {
  return cost + misfits * costs.misfit;
}

/** The state with something mended, and another expectation. */
export function mending(state: State, cost: number, report: Report | undefined, expects = state.expects): State {
  return {
    ...state,
    expects,
    cost: state.cost + cost,
    trail: withReports(state.trail, report ? [report] : [], cost),
    inserted: true,
    weight: state.weight + (report ? weightOf(report) : 0),
  };
}

/** The state behind a token that ends at `lastEnd`. */
export function behindToken(state: State, lastEnd: number, changes: Partial<State> = {}): State {
  return { ...state, ...changes, lastEnd, inserted: false };
}

export function withReports(trail: Trail | undefined, reports: readonly Report[], cost: number): Trail | undefined {
  return reports.length > 0 ? { reports, rest: trail, cost } : trail;
}

export function weightOfAll(reports: readonly Report[]): number {
  let weight = 0;
  for (const report of reports) {
    weight += weightOf(report);
  }
  return weight;
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
