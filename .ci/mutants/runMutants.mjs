import { availableParallelism } from 'node:os';
import { transform } from 'esbuild';
import { say } from '../host/progress.mjs';
import { bundleMutants, removeBundles } from './bundleMutants.mjs';
import { inWords } from './mutant.mjs';
import { nearestFirst, reachedBy } from './reach.mjs';
import { isProgram } from './switched.mjs';
import { Tests } from './tests.mjs';

/** @typedef {import('./bundleMutants.mjs').Bundles} Bundles */
/** @typedef {import('./mutant.mjs').Mutant} Mutant */

/** What became of a mutant: `invalid` is one that is no program. @typedef {'killed' | 'survived' | 'invalid'} Fate */

/** Tests that take so many times as long as all of them do in sound sources never end. */
const PATIENCE = 4;

/** The number of no mutant. */
const NONE = -1;

/**
 * Runs the unit tests and sweeps on each mutant, and prints those that survive. All mutants are in one bundle, and switched on one at a time: first the tests run once
 * without any, which tells what each test comes across; then each mutant is met by these tests alone. One that none of them notices has a process
 * of its own: there it counts while modules are loaded, and in what a test, or the core, keeps for the tests that follow.
 * @param {readonly Mutant[]} mutants
 * @returns {Promise<ReadonlyMap<Mutant, Fate>>}
 */
export async function runMutants(mutants) {
  const programs = await programsOf(mutants);
  const bundles = await bundleMutants(programs);
  const others = Array.from({ length: Math.max(2, availableParallelism()) - 1 }, () => warm(bundles));
  const first = new Tests(bundles);
  const sound = await first.ask({ mutant: NONE });
  if (sound?.failed.length !== 0) throw new Error(`Tests fail without any mutant.\n${sound?.failed.join('\n')}`);
  const limit = PATIENCE * sound.milliseconds;

  /** @type {Map<Mutant, Fate>} */
  const fates = new Map(mutants.filter((mutant) => !programs.includes(mutant)).map((mutant) => [mutant, 'invalid']));
  const left = programs.entries();
  const worker = async (/** @type {Tests} */ loaded) => {
    let tests = loaded;
    for (const [number, mutant] of left) {
      const reached = reachedBy(number, sound.reach, bundles);
      if (!tests.alive) tests = await warm(bundles);
      const later =
        reached.titles.length > 0 && (await notices(tests, { mutant: number, titles: reached.titles, limit }));
      const near = { ...bundles, tests: nearestFirst(mutant, reached.files) };
      const isMet = reached.files.length > 0;
      const fate = later || (isMet && (await noticesAlone(near, { mutant: number, limit }))) ? 'killed' : 'survived';
      fates.set(mutant, fate);
      if (fate === 'survived') say(`\n${mutant.operator}, ${inWords(mutant)}`);
      if (fates.size % 10 === 0) say(`\n${fates.size} of ${mutants.length} done.`);
    }
    tests.end();
  };
  await Promise.all([worker(first), ...others.map(async (tests) => worker(await tests))]);
  await removeBundles();
  return fates;
}

/**
 * A process in which all tests ran once without any mutant, so that what is kept in it is sound.
 * @param {Bundles} bundles
 */
async function warm(bundles) {
  const tests = new Tests(bundles);
  await tests.ask({ mutant: NONE });
  return tests;
}

/**
 * Whether a test fails, or nothing ends.
 * @param {Tests} tests
 * @param {import('./tests.mjs').Question} question
 */
async function notices(tests, question) {
  const answer = await tests.ask(question);
  return answer?.failed.length !== 0;
}

/**
 * The same in a process of its own, in which the mutant counts from the start.
 * @param {Bundles} bundles
 * @param {import('./tests.mjs').Question} question
 */
async function noticesAlone(bundles, question) {
  const tests = new Tests(bundles, question.mutant);
  const noticed = await notices(tests, question);
  tests.end();
  return noticed;
}

/**
 * Those that are programs.
 * @param {readonly Mutant[]} mutants
 */
async function programsOf(mutants) {
  const compile = (/** @type {string} */ text) => transform(text, { loader: 'ts', logLevel: 'silent' });
  const valid = await Promise.all(mutants.map((mutant) => isProgram(mutant, compile)));
  return mutants.filter((_, index) => valid[index]);
}
