import { availableParallelism } from 'node:os';
import { bundleApart, bundleTests } from './bundleTests.mjs';
import { runMocha } from './runMocha.mjs';

/**
 * Runs all tests of a room that needs nothing but the core, in a process of its own.
 * @param {string} room a folder of `test`
 * @param {Parameters<typeof runMocha>[1]} [options]
 */
export async function runBundled(room, options) {
  return runMocha(await bundleTests(room), options);
}

/**
 * The same in as many processes as there are processors, which share the files among them.
 * @param {string} room a folder of `test`
 * @param {Parameters<typeof runMocha>[1]} [options]
 */
export async function runShared(room, options) {
  return runMocha(await bundleApart(room), { ...options, jobs: availableParallelism() });
}
