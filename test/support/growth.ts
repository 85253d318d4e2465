import { processorClock } from './processorClock';

/** Long enough to be told from noise, in milliseconds. */
const MEASURABLE = 10;
const SHORTEST = 2048;
const LONGEST = 131_072;
const TRIES = 6;
/** A budget is used up somewhere within four times the text, or within sixteen times: what is more than its length goes on growing behind that. */
const LONGER = [1, 4, 16];

/** Four times the text may take this many times longer: four with room for noise, and far from the sixteen of quadratic cost. */
export const MOST_GROWTH = 9;

/** What is seen at the first look, with the time that led to the length: were that twice what it should be, the growth would still be no more than that. */
const PLAIN = MOST_GROWTH / 2;

/** Work on a text of some length: what it returns is measured, what it does before is not. */
export type Prepare = (length: number) => () => void;

/** What some work takes of the processor, in milliseconds. */
export function processorTime(work: () => unknown): number {
  const clock = processorClock();
  work();
  return clock();
}

/**
 * How many times longer work takes on four times the text: the least of several tries, since whatever else runs only adds. A budget of fixed size
 * may be first used up at some length, which looks like fast growth once: only what goes on growing is believed.
 */
export function growth(prepare: Prepare): number {
  const { length, short } = shortest(prepare);
  let least = ratio(processorTime(prepare(length * 4)), short);
  if (least <= PLAIN) return least;
  // Longer texts before further tries: growth that a budget ends is no noise, and would be seen in every try.
  least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > MOST_GROWTH; tried++) {
    for (const times of LONGER) {
      if (least > MOST_GROWTH) least = Math.min(least, growthAt(length * times, prepare));
    }
  }
  return least;
}

/** The shortest text whose work can be told from noise, of those tried, and how long that takes. */
function shortest(prepare: Prepare): { readonly length: number; readonly short: number } {
  let length = SHORTEST;
  let short = processorTime(prepare(length));
  while (length < LONGEST && short < MEASURABLE) {
    // Of eight times the text, what takes so little can hardly be told from noise either.
    length = Math.min(LONGEST, length * (short < MEASURABLE / 16 ? 8 : 2));
    short = processorTime(prepare(length));
  }
  return { length, short };
}

/** How many times longer it takes in one try. */
function growthAt(length: number, prepare: Prepare): number {
  const [long, short] = [processorTime(prepare(length * 4)), processorTime(prepare(length))];
  return ratio(long, short);
}

/** Times that cannot be told from noise count as what can just be told. */
function ratio(long: number, short: number): number {
  return long / Math.max(short, MEASURABLE / 4);
}
