/** How long VS Code stands still after a failure, so that the process outside can take a picture of it. */
const POSE_MS = 1500;

/** When an attempt at a test failed last. The runner hears of it, and whoever tidies up after the test waits. */
const last = { failure: 0 };

/** Takes note of a failure. */
export function failedNow(): void {
  last.failure = Date.now();
}

/** Waits until what a failed test left on the screen can have been seen. */
export async function pose(): Promise<void> {
  const rest = last.failure + POSE_MS - Date.now();
  if (rest > 0) await new Promise((done) => setTimeout(done, rest));
}
