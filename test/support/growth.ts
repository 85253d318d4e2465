import { processorClock } from './processorClock';

/** Long enough to be told from noise, in milliseconds. */
const MEASURABLE = 10;
const SHORTEST = 2048;
const LONGEST = 131_072;
const TRIES = 4;

/** Four times the text may take this many times longer: four with room for noise, and far from the sixteen of quadratic cost. */
export const MOST_GROWTH = 9;

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
  let length = SHORTEST;
  while (length < LONGEST && processorTime(prepare(length)) < MEASURABLE) {
    length *= 2;
  }
  let least = Number.POSITIVE_INFINITY;
  // Longer texts before further tries: growth that a budget ends is no noise, and would be seen in every try.
  for (let tried = 0; tried < TRIES && least > MOST_GROWTH; tried++) {
    least = Math.min(least, growthAt(length, prepare));
    if (least > MOST_GROWTH) least = Math.min(least, growthAt(length * 4, prepare));
  }
  return least;
}

/** How many times longer it takes in one try. Times that cannot be told from noise count as what can just be told. */
function growthAt(length: number, prepare: Prepare): number {
  const [long, short] = [processorTime(prepare(length * 4)), processorTime(prepare(length))];
  return long / Math.max(short, MEASURABLE / 4);
}
