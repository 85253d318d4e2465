import { nameStandsAt } from '../../machine/lookahead';
import { mostDamages } from '../../machine/patience';
import type { Steps } from '../../steps';
import { takeCloser, takeOpener } from './brackets';
import { Buckets } from './buckets';
import { leftoverCost, proseBeginsAt } from './endings';
import { takeTexts } from './entries';
import { crossesElement, elementBeginsAt, type Ground, repeatsElement, type Step } from './ground';
import { insertionsAt, type Standing } from './insertions';
import { takeColon, takeComma, takeOtherSign } from './separators';
import { type Frame, keyOf, type State, wantsValue } from './state';
import { scoreOf } from './trail';

/** How widely is searched: how many states an offset keeps, and how much dearer than the best they may be. */
export interface Width {
  readonly states: number;
  readonly slack: number;
}

/** How a search begins and where it may end. */
export interface Task {
  readonly start: State;
  readonly from: number;
  /** Where the damaged value begins: behind the comma before it. */
  readonly begins: number;
  /** The brackets that hold elements: where a sound one begins in them, the damaged stretch is over. */
  readonly home: Frame | undefined;
  /** What the damages may weigh at the beginning. */
  readonly mostDamages: number | undefined;
}

/** What a search came to: the state reached, and where. */
export interface Found {
  readonly state: State;
  readonly at: number;
  /** Whether the value is complete, or a sound element begins, or there is too much damage to go on. */
  readonly ending: 'done' | 'element' | 'hopeless';
  readonly score: number;
  /** Whether it leaves text behind that belongs to the value: only where nothing else is found. */
  readonly poor: boolean;
  /** Whether it breaks off before another value begins, with brackets that nobody wrote. */
  readonly broken: boolean;
}

/** How many states are moved on before the caller may pause. */
const STRIDE = 24;
/** How often a search that got stuck goes on from a state dropped before. */
const MOST_RESCUES = 40;
/** An element is sound beyond doubt where reading across its beginning would cost more than this. */
const DOUBT = 2.9;
/** A search narrows when it has looked at so many states, and at so many more for each character. */
const MANY_STATES = 4000;
const STATES_EACH = 4;

/** Looks for the way to read a damaged value that loses least. */
export class Search {
  readonly #buckets: Buckets;
  #final: Found | undefined;
  /** How many states were moved on. */
  expanded = 0;
  #rescues = 0;
  #front = Number.POSITIVE_INFINITY;

  constructor(
    readonly ground: Ground,
    readonly task: Task,
    readonly width: Width,
  ) {
    this.#buckets = new Buckets(ground.costs);
  }

  /** Whether the search got stuck and went on from worse states: a wider one may find better. */
  get stumbled(): boolean {
    return this.#rescues > 0;
  }

  *run(): Steps<Found | undefined> {
    const { from, start } = this.task;
    this.#buckets.put(this.ground.page.space(from), start);
    let paused = 0;
    for (let at = this.#next(); at !== undefined; at = this.#next()) {
      const ended = this.#visit(at);
      if (ended || this.#isSettled()) {
        return ended ?? this.#final;
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
    if (first !== undefined || (this.#final && !this.#final.poor) || this.#rescues >= MOST_RESCUES) {
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
    const best = bucket && this.#best(bucket.values());
    if (!bucket || !best) {
      return undefined;
    }
    const score = scoreOf(best, this.ground.costs);
    if (score > this.#front + this.width.slack) {
      this.#buckets.spare(at, best);
      return undefined;
    }
    this.#front = score;
    const standing = this.#standingAt(at, best);
    const bound = score + this.width.slack;
    const states = this.#withInsertions(bucket, standing, Math.max(bound, standing.record ? score + DOUBT : bound));
    return this.#end(standing, best, states) ?? this.#moveOn(at, standing, states, bound);
  }

  #best(states: Iterable<State>): State | undefined {
    let best: State | undefined;
    for (const state of states) {
      best = best && scoreOf(best, this.ground.costs) <= scoreOf(state, this.ground.costs) ? best : state;
    }
    return best;
  }

  #standingAt(at: number, best: State): Standing {
    const { page } = this.ground;
    const char = page.text.charAt(at);
    const named = nameStandsAt(page.text, at);
    return {
      at,
      char,
      over: at >= page.length || proseBeginsAt(page, at, best.top?.depth ?? 0),
      starts: char !== '' && !/[}\],:]/.test(char) && page.match(NOBODYS, at) === null,
      record: char === '{' && elementBeginsAt(this.ground, at),
      named,
      plainlyNamed: named && (char !== '"' || page.match(QUOTED_NAME, at) !== null),
    };
  }

  #withInsertions(bucket: ReadonlyMap<number, State>, standing: Standing, bound: number): State[] {
    const { ground } = this;
    const all = new Map<number, State>();
    const open: State[] = [];
    const add = (state: State) => {
      const other = all.get(keyOf(state));
      const score = scoreOf(state, ground.costs);
      if (score <= bound && (!other || score < scoreOf(other, ground.costs))) {
        all.set(keyOf(state), state);
        open.push(state);
      }
    };
    for (const state of bucket.values()) {
      add(state);
    }
    for (let state = open.pop(); state; state = open.pop()) {
      if (all.get(keyOf(state)) === state) {
        for (const next of insertionsAt(ground, state, standing, bound)) {
          add(next);
        }
      }
    }
    return [...all.values()];
  }

  /** Notes a complete value; ends the search before a sound element, and where there is nothing but damage. */
  #end(standing: Standing, best: State, states: readonly State[]): Found | undefined {
    const { costs, page } = this.ground;
    const { at } = standing;
    const credit = this.#creditAt(at, best, standing);
    for (const state of states) {
      const left = state.done ? leftoverCost(page, state, standing, this.task.home !== undefined, costs) : 0;
      const score = scoreOf(state, costs) + left - (state.inserted ? credit : 0);
      if (state.done) {
        this.#note({
          state,
          at,
          ending: 'done',
          score,
          poor: left >= costs.quoteBehind,
          broken: state.inserted && !standing.over,
        });
      }
    }
    const { from, mostDamages: most } = this.task;
    if (best.weight > mostDamages(at - from, most)) {
      return { state: best, at, ending: 'hopeless', score: scoreOf(best, costs), poor: false, broken: false };
    }
    return this.#elementAt(at, best, states);
  }

  /** What it is worth to end before a record, where reading on would read across its beginning: as much as the record would be. */
  #creditAt(at: number, best: State, { record }: Standing): number {
    const { costs, lexer } = this.ground;
    if (!record || this.task.home || !repeatsElement(this.ground, best.top, at)) {
      return 0;
    }
    return lexer.soundElementAt(at) ? costs.sound : costs.sound / 2;
  }

  /** Keeps the better ending: one that leaves nothing behind before any that does. */
  #note(found: Found): void {
    const final = this.#final;
    const better = !final || (final.poor === found.poor ? found.score <= final.score : final.poor);
    this.#final = better ? found : final;
  }

  #elementAt(at: number, best: State, states: readonly State[]): Found | undefined {
    const { page, lexer, costs } = this.ground;
    const { home } = this.task;
    if (page.text.charAt(at) !== '{' || at <= this.task.begins) {
      return undefined;
    }
    const like = elementBeginsAt(this.ground, at);
    const crossed = like && crossesElement(this.ground, best.top, at);
    const most = (one: State) => scoreOf(best, costs) + (crossed && (home || one.top?.written) ? DOUBT : 0);
    const state = this.#best(states.filter((one) => isHome(one, home) && scoreOf(one, costs) <= most(one)));
    // Behind an element that is read in the cheapest way the next one is searched by itself, whether it is sound or not.
    const next = state && home && like && scoreOf(state, costs) <= scoreOf(best, costs);
    return state && (next || ((home || like) && lexer.soundElementAt(at)))
      ? { state, at, ending: 'element', score: scoreOf(state, costs), poor: false, broken: false }
      : undefined;
  }

  #moveOn(at: number, standing: Standing, states: State[], bound: number): undefined {
    const { ground } = this;
    const step: Step = {
      ground,
      at,
      char: standing.char,
      bound,
      put: (end, state) => this.#buckets.put(ground.page.space(end), state),
    };
    if (at >= ground.page.length) {
      return undefined;
    }
    for (const state of this.#narrowed(
      states.filter(({ done }) => !done),
      at,
    )) {
      this.expanded++;
      move(step, state);
    }
    return undefined;
  }

  #narrowed(states: State[], at: number): State[] {
    const { costs } = this.ground;
    const many = this.expanded > MANY_STATES + STATES_EACH * (at - this.task.from);
    const most = many ? 3 : this.width.states;
    return states.length <= most
      ? states
      : states.sort((one, other) => scoreOf(one, costs) - scoreOf(other, costs)).slice(0, most);
  }
}

/** A comment, dots or an invisible character: what is missing is missing behind it, before the next entry. */
const NOBODYS = /\/[/*]|#|\.\.|…|[\u0000-\u001f\u00a0\u2000-\u200f\u2028\u2029\ufeff]/y;

const QUOTED_NAME = /"[^"\n\\]{0,128}"\s{0,40}(?::|=>)/y;

/** Whether an element may stand next in the brackets that hold elements: those given, or any that hold records. */
function isHome(state: State, home: Frame | undefined): boolean {
  const { top } = state;
  if (!top || top.type !== 'array' || !wantsValue(state)) {
    return false;
  }
  return home ? top.id === home.id : top.path === '' && top.depth <= 2;
}

function move(step: Step, state: State): void {
  const { char } = step;
  if (char === '{' || char === '[') {
    takeOpener(step, state);
  } else if (char === '}' || char === ']') {
    takeCloser(step, state);
  } else if (char === ':' || char === '：' || char === '=') {
    takeColon(step, state);
  } else if (char === ',' || char === ';' || char === '，') {
    takeComma(step, state);
  }
  if (char !== '"' && char !== ',' && !/[\p{L}\p{N}{}[\]:]/u.test(char)) {
    takeOtherSign(step, state);
  }
  takeTexts(step, state);
}
