/** Tries at most this many parts: a fixture need not be the smallest there is. */
const MOST_TRIES = 3000;

/** The text with everything left out that can be left out while `fails` stays true, in ever smaller pieces. */
export function minimised(text: string, fails: (text: string) => boolean): string {
  let small = text;
  let tries = 0;
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length && tries < MOST_TRIES; tries++) {
      const without = small.slice(0, at) + small.slice(at + size);
      if (fails(without)) {
        small = without;
      } else {
        at += size;
      }
    }
  }
  return small;
}
