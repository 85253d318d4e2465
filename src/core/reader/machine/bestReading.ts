import type { Steps } from '../steps';
import type { CloserVerdict, Surroundings } from './around';
import { runWork } from './run';
import { causesIn, closersBehind, isBetter, type Score, scoreOf } from './score';
import type { Work } from './work';

/** A longer value is read once: what is searched here costs a multiple of it. */
const MOST_TEXT = 131_072;
/** A text with more damages than this is no record that somebody wrote; it is read once. */
const MOST_CAUSES = 40;
/** How many brackets, from the last one back, may be the one to turn. */
const MOST_BRACKETS = 96;
/** How many readings are tried of one value at most. */
const MOST_READINGS = 96;
/** How many brackets are turned at most, one after the other. */
const MOST_TURNS = 3;

interface Reading {
  readonly work: Work;
  readonly score: Score;
}

/**
 * The best of several readings of the value at `at`. A text whose brackets match has one reading. Otherwise brackets are missing, too many
 * or wrong, and usually not where that shows: then readings with other brackets are tried, and the one wins that takes the fewest damages
 * and finds the most fields where they belong; among equals the one that agrees best with the indentation.
 */
export function* bestReading(text: string, at: number, limit: number, around: Surroundings): Steps<Work> {
  return yield* betterReading(yield* runWork(text, at, limit, around));
}

/** The same, for a first reading that has been made already. */
export function* betterReading(plain: Work): Steps<Work> {
  if (
    bracketsMatch(plain) ||
    plain.ending === 'hopeless' ||
    plain.at - plain.start > MOST_TEXT ||
    causesIn(plain) > MOST_CAUSES
  ) {
    return plain;
  }
  return yield* new Search(plain).best();
}

function bracketsMatch(work: Work): boolean {
  return !work.bracketTrouble && closersBehind(work) === 0;
}

class Search {
  private left = MOST_READINGS;

  constructor(private readonly plain: Work) {}

  *best(): Steps<Work> {
    const { plain } = this;
    let best: Reading = { work: plain, score: scoreOf(plain) };
    for (const lifts of [{ liftsFields: true }, { liftsLayout: true }, { liftsFields: true, liftsLayout: true }]) {
      best = yield* this.better(best, { ...plain.around, ...lifts });
    }
    for (let turn = 0; turn < MOST_TURNS && !bracketsMatch(best.work); turn++) {
      const next = yield* this.turnOne(best);
      if (next === best) {
        break;
      }
      best = next;
    }
    return best.work;
  }

  /** The best reading that takes one closing bracket differently. */
  private *turnOne(from: Reading): Steps<Reading> {
    let best = from;
    const { around, verdicts, unopenable } = from.work;
    for (const [offset, verdict] of [...verdicts].slice(-MOST_BRACKETS).reverse()) {
      for (const other of alternatives(verdict, unopenable.has(offset))) {
        best = yield* this.better(best, { ...around, choices: new Map([...around.choices, [offset, other]]) });
      }
    }
    return best;
  }

  private *better(best: Reading, around: Surroundings): Steps<Reading> {
    if (this.left-- <= 0 || !around.patience.lasts) {
      return best;
    }
    const { text, start, limit } = this.plain;
    const work = yield* runWork(text, start, limit, around);
    around.patience.spend(work.steps);
    const score = scoreOf(work);
    return isBetter(score, best.score) ? { work, score } : best;
  }
}

function alternatives(verdict: CloserVerdict, unopenable: boolean): readonly CloserVerdict[] {
  const all: readonly CloserVerdict[] =
    verdict === 'fits' ? ['extra', 'unopened'] : ['extra', 'missing', 'wrong', 'unopened'];
  return all.filter((other) => other !== verdict && (other !== 'unopened' || unopenable));
}
