import { availableParallelism } from 'node:os';
import { say } from '../host/progress.mjs';
import { bundleMutant } from './bundleMutant.mjs';
import { inWords } from './mutant.mjs';
import { runUnit } from './runUnit.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

/** What became of a mutant: `invalid` is one that is no program. @typedef {'killed' | 'hung' | 'survived' | 'invalid'} Fate */

/** A test that takes so many times as long as all of them do in sound sources never ends. */
const PATIENCE = 4;

/**
 * Runs the unit tests on each mutant, some at the same time, and prints those that survive.
 * @param {readonly Mutant[]} mutants
 * @returns {Promise<ReadonlyMap<Mutant, Fate>>}
 */
export async function runMutants(mutants) {
  const sound = await timed(async () => runUnit(await bundleMutant('sound', undefined), Number.POSITIVE_INFINITY));
  if (sound.value !== 'survived') throw new Error('The unit tests fail without any mutant.');
  const fates = new Map();
  const left = mutants.values();
  const worker = async (/** @type {unknown} */ _, /** @type {number} */ name) => {
    for (const mutant of left) {
      const bundle = await bundleMutant(String(name), mutant).catch(() => undefined);
      const fate = bundle ? await runUnit(bundle, PATIENCE * sound.milliseconds) : 'invalid';
      fates.set(mutant, fate);
      if (fate === 'survived') say(`\n${mutant.operator}: ${inWords(mutant)}`);
      if (fates.size % 10 === 0) say(`\n${fates.size} of ${mutants.length} done.`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return fates;
}

/**
 * @template T
 * @param {() => Promise<T>} work
 */
async function timed(work) {
  const begun = Date.now();
  return { value: await work(), milliseconds: Date.now() - begun };
}
