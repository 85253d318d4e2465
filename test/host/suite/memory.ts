import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { until } from './editor';

/** Bytes in use of this extension host, once it has tidied up. */
export function used(): number {
  collectGarbage();
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
