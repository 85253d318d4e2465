/** Work that pauses between steps and ends with a result. */
export type Steps<T> = Generator<void, T, void>;

/** Does all the work at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value as T;
    }
  }
}
