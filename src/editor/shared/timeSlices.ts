type Later = (next: () => void) => unknown;

/**
 * Lets everything else have its turn: also what comes in from outside, which Node serves after its timers, and as long as any of those is due it runs
 * them one after the other. A browser has timers alone, and each of them takes some milliseconds.
 */
const { setImmediate: atOnce } = globalThis as { readonly setImmediate?: Later };
const later: Later = atOnce ?? ((next) => setTimeout(next, 0));

/** How long one piece of work may hold up the other extensions of the host; several may be at it, and each has its slice. */
const sliceMs = atOnce ? 2 : 8;

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
  let started = Date.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      return step.value;
    }
    const meeting = meet(step.value);
    if (meeting) {
      await meeting;
    }
    const isOver = Date.now() - started >= sliceMs;
    if (isOver) {
      await new Promise<void>(later);
      started = Date.now();
    }
    if ((meeting || isOver) && stale()) {
      return undefined;
    }
  }
}
