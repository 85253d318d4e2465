import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { until } from './editor';

/** How often it tidies up, and how long it waits before: what is held weakly stays until the work of the moment is done. */
const ROUNDS = 3;
const PAUSE_MS = 50;

/**
 * Bytes in use of this extension host, once it has tidied up. Buffers that nobody holds any more are given back beside all else, which may take its
 * time on a busy machine, but not longer than until it tidies up again.
 */
export async function used(): Promise<number> {
  for (let round = 0; round < ROUNDS; round++) {
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    collectGarbage();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Waits until nobody holds on to something any more. */
export async function collected(what: string, ref: WeakRef<object>): Promise<void> {
  await until(
    `nobody holds on to ${what}`,
    () => {
      collectGarbage();
      return ref.deref() !== undefined;
    },
    (isHeld) => !isHeld,
  );
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
