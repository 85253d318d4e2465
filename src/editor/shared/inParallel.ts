/**
 * What `work` gives for each item, in the order of the items, no more than `most` of them under way at a time. Whoever stops asking starts no
 * more.
 */
export async function* inParallel<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, void> {
  const running: Promise<R>[] = [];
  let next = 0;
  for (let given = 0; given < items.length; given++) {
    while (next < items.length && running.length < most) {
      running.push(quiet(work(items[next++] as T)));
    }
    yield await (running.shift() as Promise<R>);
  }
}

/** A failure is told when its turn comes, or to nobody, if nobody asks any more. */
function quiet<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => undefined);
  return promise;
}
