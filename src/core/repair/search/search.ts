import type { Steps } from '../../text/steps';
import { mostDamages } from '../budget/budget';
import { borderEnd } from './borderEnd';
import { creditAt, DOUBT, elementAt } from './breaks';
import { Bucket } from './bucket';
import { Buckets } from './buckets';
import { leftoverCost } from './endings';
import { foreseen } from './foreseen';
import type { Ground, Step } from './ground';
import { insertionsAt } from './insertions';
import { isOtherSign, move } from './move';
import { type Standing, standingAt } from './standing';
import type { State } from './state';
import type { Ending, Found, Task, Width } from './task';
import { bestOf, cheapest, scoreOf } from './trail';

/** How many states are moved on before the caller may pause. */
const STRIDE = 24;
/** How often a search that got stuck goes on from a state dropped before. */
const MOST_RESCUES = 40;
/** A search narrows when it has looked at so many states, and at so many more for each character. */
const MANY_STATES = 4000;
const STATES_EACH = 4;
/** How often it is asked whether the rest is sound. */
const MOST_BRIDGES = 3;
/** How many states are moved on before that: what is wrong further off is no slip here. */
const MOST_BEFORE_BRIDGE = 200;

/** Looks for the way to read a damaged value that loses least. */
export class Search {
  readonly #buckets: Buckets;
  #final: Found | undefined;
  /** How many states were moved on. */
  expanded = 0;
  #rescues = 0;
  /** How many states were moved on when the best ending was found. */
  #noted = 0;
  #bridges = 0;
  /** Whether it ended since all that was left was sound. */
  bridged = false;
  #front = Number.POSITIVE_INFINITY;

  constructor(
    readonly ground: Ground,
    readonly task: Task,
    readonly width: Width,
    /** How many states may be moved on behind an ending, for a better one. The number of wide searches is bounded by itself. */
    readonly patience = Number.POSITIVE_INFINITY,
    /** Tells whether all that is left is sound behind a state that has mended something, and where the search ends then. */
    readonly rest?: (state: State) => Ending | undefined,
    /** Where it gives up: another search found that an element begins there. */
    readonly until = Number.POSITIVE_INFINITY,
  ) {
    this.#buckets = new Buckets(ground.costs);
  }

  /** Whether the search got stuck and went on from worse states: a wider one may find better. */
  get stumbled(): boolean {
    return this.#rescues > 0;
  }

  /** How many states were moved on in vain since the ending was found. */
  get inVain(): number {
    return this.#final ? this.expanded - this.#noted : 0;
  }

  *run(): Steps<Found | undefined> {
    const { from, start } = this.task;
    this.#buckets.put(this.ground.page.space(from), start);
    let paused = 0;
    for (let at = this.#next(); at !== undefined && at <= this.until; at = this.#next()) {
      const ended = this.#visit(at);
      if (ended || this.#isSettled() || this.inVain > this.patience) {
        return ended ?? this.#final;
      }
      if (this.rest && (this.#bridges >= MOST_BRIDGES || this.expanded >= MOST_BEFORE_BRIDGE)) {
        return undefined;
      }
      if (this.expanded - paused >= STRIDE) {
        paused = this.expanded;
        yield;
      }
    }
    return this.#final;
  }

  /** The next offset at which states wait; where none do and nothing was found, one of those dropped before. */
  #next(): number | undefined {
    const first = this.#buckets.first();
    const gaveUp = this.width.stuck !== undefined || this.#rescues >= MOST_RESCUES;
    if (first !== undefined || (this.#final && !this.#final.poor) || gaveUp) {
      return first;
    }
    this.#rescues++;
    this.#front = Number.POSITIVE_INFINITY;
    return this.#buckets.rescue();
  }

  /** Whether the best ending found is better than all that may still come. */
  #isSettled(): boolean {
    const final = this.#final;
    return (
      final !== undefined &&
      !final.poor &&
      this.#buckets.bestScore() >= final.score + (final.state.inserted ? DOUBT : 0)
    );
  }

  #visit(at: number): Found | undefined {
    const bucket = this.#buckets.take(at);
    const best = bucket && bestOf(bucket, this.ground.costs);
    if (!bucket || !best) {
      return undefined;
    }
    const score = scoreOf(best, this.ground.costs);
    if (score > this.#front + this.width.slack + (this.width.stuck ?? 0)) {
      this.#buckets.spare(at, best);
      return undefined;
    }
    this.#front = score;
    const bridged = this.#bridge(best, score);
    if (bridged) {
      return bridged;
    }
    const standing = standingAt(this.ground, at, best);
    const bound = score + this.width.slack;
    const more = this.#stuckAt(standing, best);
    const states = this.#withInsertions(bucket, standing, standing.record ? score + DOUBT : bound + more);
    return this.#end(standing, best, states) ?? this.#moveOn(at, standing, states, bound);
  }

  /** The end beyond sound text, behind the best of all states. */
  #bridge(best: State, score: number): Found | undefined {
    const ready = this.rest && best.trail && best.expects === 'after' && this.#bridges < MOST_BRIDGES;
    if (!ready || this.#buckets.bestScore() < score) {
      return undefined;
    }
    this.#bridges++;
    const found = this.rest?.(best);
    this.bridged = found !== undefined;
    return found && { ...found, score, poor: false, broken: false };
  }

  /** What more may be paid at an offset where the best state is stuck in an entry that lacks a colon, or between two entries. */
  #stuckAt({ starts }: Standing, { expects }: State): number {
    return starts && (expects === 'colon' || expects === 'after') ? (this.width.stuck ?? 0) : 0;
  }

  #withInsertions(bucket: readonly State[], standing: Standing, bound: number): State[] {
    const { ground } = this;
    const all = new Bucket(ground.costs);
    const open: number[] = [];
    const opened: State[] = [];
    const add = (state: State) => {
      const place = scoreOf(state, ground.costs) <= bound + foreseen(ground, state, standing) ? all.put(state) : -1;
      if (place >= 0) {
        open.push(place);
        opened.push(state);
      }
    };
    bucket.forEach(add);
    for (let state = opened.pop(); state; state = opened.pop()) {
      const place = open.pop() as number;
      if (all.states[place] === state) {
        insertionsAt(ground, state, standing, bound).forEach(add);
      }
    }
    return all.states;
  }

  /** Notes a complete value; ends the search before a sound element, and where there is nothing but damage. */
  #end(standing: Standing, best: State, states: readonly State[]): Found | undefined {
    const { ground } = this;
    const { costs, page } = ground;
    const { at } = standing;
    const credit = creditAt(this.ground, this.task, best, standing);
    for (const state of states) {
      if (state.done) {
        const left = leftoverCost(ground, state, standing, this.task.home !== undefined);
        this.#note({
          state,
          at,
          ending: 'done',
          score: scoreOf(state, costs) + left - (state.inserted ? credit : 0),
          poor: left >= costs.quoteBehind,
          broken: state.inserted && !standing.over,
        });
      }
    }
    const { from, mostDamages: most } = this.task;
    if (best.weight > mostDamages(at - from, most)) {
      return { state: best, at, ending: 'hopeless', score: scoreOf(best, costs), poor: false, broken: false };
    }
    const bordered = this.task.bordered && at >= page.length;
    return bordered
      ? borderEnd(this.ground, this.task, at, states)
      : elementAt(this.ground, this.task, at, best, states, this.#buckets.bestScore());
  }

  /** Keeps the better ending: one that leaves nothing behind before any that does. */
  #note(found: Found): void {
    const final = this.#final;
    const better = !final || (final.poor === found.poor ? found.score <= final.score : final.poor);
    if (better) {
      this.#final = found;
      this.#noted = this.expanded;
    }
  }

  #moveOn(at: number, standing: Standing, states: State[], bound: number): undefined {
    const { ground } = this;
    const step: Step = {
      ground,
      at,
      char: standing.char,
      sign: isOtherSign(standing.char),
      bound,
      put: (end, state) => this.#buckets.put(ground.page.space(end), state),
    };
    if (at >= ground.page.length) {
      return undefined;
    }
    for (const state of this.#narrowed(states, standing)) {
      this.expanded++;
      move(step, state);
    }
    return undefined;
  }

  /** The states to go on from: the best of those that are not complete. */
  #narrowed(states: readonly State[], standing: Standing): readonly State[] {
    const many = this.expanded > MANY_STATES + STATES_EACH * (standing.at - this.task.from);
    const { ground } = this;
    return cheapest(states, many ? 3 : this.width.states, ground.costs, (state) =>
      foreseen(ground, state, standing, 1),
    );
  }
}
