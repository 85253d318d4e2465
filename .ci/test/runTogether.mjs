/**
 * A piece of work that may go on beside others.
 * @typedef {object} Load
 * @property {number} load how many processors it keeps busy: a half for what waits half of its time
 */

/**
 * Runs pieces of work, as many at a time as the processors can do; the first ones first, but a small one goes before a large one that has to wait.
 * @template {Load} Work
 * @param {readonly Work[]} works
 * @param {number} processors
 * @param {(work: Work) => Promise<void>} run never fails
 */
export async function runTogether(works, processors, run) {
  const waiting = [...works];
  /** @type {Map<Work, Promise<void>>} */
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const free = processors - [...running.keys()].reduce((sum, { load }) => sum + load, 0);
    // What asks for more than there is runs alone.
    const next = waiting.findIndex(({ load }) => load <= free || running.size === 0);
    const [work] = next < 0 ? [] : waiting.splice(next, 1);
    if (work)
      running.set(
        work,
        run(work).finally(() => running.delete(work)),
      );
    else await Promise.race(running.values());
  }
}
