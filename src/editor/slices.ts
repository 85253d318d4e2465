import type { Steps } from '../core';

/** How long work may hold up the other extensions of the host. */
const sliceMs = 8;

/**
 * Does work step by step, letting others run in between. Gives its result, or undefined when `stale` said on the way that nobody
 * wants it any more.
 */
export async function inSlices<T>(work: Steps<T>, stale: () => boolean = () => false): Promise<T | undefined> {
  let started = Date.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      return step.value;
    }
    if (Date.now() - started > sliceMs) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (stale()) {
        return undefined;
      }
      started = Date.now();
    }
  }
}
