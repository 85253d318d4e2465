/**
 * `count` of the elements, each as likely as any other; the same ones for the same seed.
 * @template T
 * @param {readonly T[]} elements
 * @param {number} count
 * @param {number} seed
 * @returns {T[]}
 */
export function sample(elements, count, seed) {
  const random = randomNumbers(seed);
  const left = [...elements];
  const chosen = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen;
}

/**
 * Numbers from 0 to below 1 (Mulberry32).
 * @param {number} seed
 */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
