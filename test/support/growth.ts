/** Long enough to be told from noise, in milliseconds. */
const MEASURABLE = 10;
const SHORTEST = 2048;
const LONGEST = 131_072;
const TRIES = 4;

/** Four times the text may take this many times longer: four with room for noise, and far from the sixteen of quadratic cost. */
export const MOST_GROWTH = 9;

/** Work on a text of some length: what it returns is measured, what it does before is not. */
export type Prepare = (length: number) => () => void;

/** Processor time, in milliseconds: what else runs on the machine hardly counts. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * How many times longer work takes on four times the text. A budget of fixed size may be first used up at some length, which looks like
 * fast growth once: only what goes on growing is believed.
 */
export function growth(prepare: Prepare): number {
  let length = SHORTEST;
  while (length < LONGEST && processorTime(prepare(length)) < MEASURABLE) {
    length *= 2;
  }
  const once = growthAt(length, prepare);
  return once > MOST_GROWTH ? Math.min(once, growthAt(length * 4, prepare)) : once;
}

/** The least of several tries, since whatever else runs only adds. Times that cannot be told from noise count as what can just be told. */
function growthAt(length: number, prepare: Prepare): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > MOST_GROWTH; tried++) {
    const [long, short] = [processorTime(prepare(length * 4)), processorTime(prepare(length))];
    least = Math.min(least, long / Math.max(short, MEASURABLE / 4));
  }
  return least;
}
