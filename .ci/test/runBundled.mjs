import { bundleTests } from './bundleTests.mjs';
import { runMocha } from './runMocha.mjs';

/**
 * Runs all tests of a room that needs nothing but the core, in a process of its own.
 * @param {string} room a folder of `test`
 * @param {Parameters<typeof runMocha>[1]} [options]
 */
export async function runBundled(room, options) {
  return runMocha(await bundleTests(room), options);
}
