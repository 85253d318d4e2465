import { TURN_MS, Turns } from './turns';

/** A process has one event loop, and all work in it shares its turns: with each at its own pace, ten at work would hold up everybody ten times as long. */
const turns = new Turns();

/**
 * Does work step by step, letting others run in between. Gives its result, or undefined when `stale` said on the way that nobody
 * wants it any more.
 * @param meet does what a step asks for before the next one, if it asks for anything; undefined when there is nothing to wait for
 */
export async function inTimeSlices<T, Step>(
  work: Generator<Step, T, void>,
  stale: () => boolean = () => false,
  meet: (step: Step) => Promise<void> | undefined = () => undefined,
): Promise<T | undefined> {
  // What happens in the editor is told to many at once: the first begins at once, the others behind it.
  if (turns.areWanted) {
    await turns.next();
    if (stale()) {
      return undefined;
    }
  }
  let started = Date.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      return step.value;
    }
    const meeting = meet(step.value);
    if (meeting) {
      await meeting;
    }
    const isOver = Date.now() - started >= TURN_MS;
    if (isOver) {
      await turns.next();
      started = Date.now();
    }
    if ((meeting || isOver) && stale()) {
      return undefined;
    }
  }
}
