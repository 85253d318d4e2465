/** The median of `rounds` timings of each piece of work, in milliseconds. The pieces take turns, so that noise hits all alike. */
export function medians(work: Readonly<Record<string, () => unknown>>, rounds: number): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(work)) {
      const started = performance.now();
      run();
      const taken = performance.now() - started;
      if (round > 0) {
        times[name] = [...(times[name] ?? []), taken];
      }
    }
  }
  return medianOfEach(times);
}

/** The same of work that may have to be waited for. @param warm how many rounds are not counted @param clock what is measured, in milliseconds */
export async function mediansOf(
  work: Readonly<Record<string, () => unknown>>,
  rounds: number,
  warm = 1,
  clock = timed,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < warm + rounds; round++) {
    for (const [name, run] of Object.entries(work)) {
      // What is held weakly is held until the work of the moment is done, and would pile up.
      await new Promise((resolve) => setImmediate(resolve));
      const taken = await clock(run);
      times[name] = [...(times[name] ?? []), ...(round < warm ? [] : [taken])];
    }
  }
  return medianOfEach(times);
}

/** How long work takes that may have to be waited for, in milliseconds. */
async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** How much of the processor that takes, which other work on the machine changes little. What is compiled or tidied up beside it counts as well. */
export async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function medianOfEach(times: Readonly<Record<string, readonly number[]>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0]),
  );
}

/** Bytes that stay in use after a result was made, per character of text. Needs node's `--expose-gc`. */
export async function retained(make: () => unknown): Promise<{ bytes: number; result: unknown }> {
  const before = await inUse();
  const result = await make();
  return { bytes: (await inUse()) - before, result };
}

/** Twice, with a pause: what is held weakly is held until the work of the moment is done, and buffers are given back a little later. */
async function inUse(): Promise<number> {
  const collect = (globalThis as { gc?: () => void }).gc;
  for (let times = 0; times < 2; times++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    collect?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Prints a table: what, milliseconds, and the ratio to the reference. */
export function printTable(title: string, times: Readonly<Record<string, number>>, reference: string): void {
  console.log(`\n${title}`);
  const base = times[reference] ?? 1;
  for (const [name, time] of Object.entries(times)) {
    console.log(
      `  ${name.padEnd(48)} ${time.toFixed(2).padStart(10)} ms ${(time / base).toFixed(3).padStart(8)} × ${reference}`,
    );
  }
}
