/** How long work may hold up the other extensions of the host. */
const sliceMs = 8;

/** Runs work step by step, letting others run in between, to its end or until `stale` says that nobody wants it any more. */
export async function inSlices(work: Generator<void, void>, stale: () => boolean = () => false): Promise<void> {
  let started = Date.now();
  while (!work.next().done) {
    if (Date.now() - started > sliceMs) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (stale()) {
        return;
      }
      started = Date.now();
    }
  }
}
