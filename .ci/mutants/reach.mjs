/** @typedef {import('./bundleMutants.mjs').Bundles} Bundles */
/** @typedef {import('./mutant.mjs').Mutant} Mutant */

/** @typedef {import('./tests.mjs').Reach} Reach */

/**
 * What can notice a mutant: `files` come across it, those with these `titles` after they are loaded.
 * @typedef {{ readonly files: readonly string[], readonly titles: readonly string[] }} Reached
 */

/**
 * @param {number} mutant
 * @param {readonly Reach[]} reach
 * @param {Bundles} bundles
 * @returns {Reached}
 */
export function reachedBy(mutant, reach, { tests }) {
  const own = reach.filter(({ mutants }) => mutants.includes(mutant));
  const isOfAll = own.some(({ file }) => file === '');
  return {
    files: isOfAll ? tests : [...new Set(own.map(({ file }) => file))],
    titles: own.flatMap(({ title }) => title ?? []),
  };
}

/**
 * Those first that have most to do with a mutant, as far as their names tell: most mutants end at once.
 * @param {Mutant} mutant
 * @param {readonly string[]} tests
 */
export function nearestFirst({ file }, tests) {
  const words = file.replace(/^src\/core\/|\.ts$/g, '').split(/[/.]/);
  const near = (/** @type {string} */ test) =>
    words.filter((word) => test.toLowerCase().includes(word.toLowerCase())).length;
  return [...tests].sort((one, other) => near(other) - near(one));
}
