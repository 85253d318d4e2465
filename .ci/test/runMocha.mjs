import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode } from '../host/runNode.mjs';
import { temporaryFolder } from '../host/temporary.mjs';
import { one, proven } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * Runs mocha on TypeScript files in a process of its own and counts.
 * @param {string | readonly string[]} spec which files, as globs from the root of the repository
 * @param {object} [options]
 * @param {number} [options.timeout] milliseconds that a test may take
 * @returns {Promise<Outcome>} a process that breaks down counts as one failure
 */
export async function runMocha(spec, { timeout = 5000 } = {}) {
  const folder = await temporaryFolder('mocha');
  const file = join(folder.path, 'counts.json');
  const reporter = ['--reporter', '.ci/test/countingReporter.mjs', '--reporter-option', `file=${file}`];
  // The mocha settings of package.json name the unit tests; they must not come on top of `spec`.
  // What a test leaves open that failed shall keep nobody waiting.
  const own = ['--no-package', '--no-config', '--timeout', String(timeout), '--fail-zero', '--exit'];
  const colour = process.stdout.isTTY ? '--color' : '--no-color';
  try {
    const mocha = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', ...own, colour, ...reporter];
    await runNode([...mocha, ...[spec].flat()]);
    return await readCounts(file);
  } finally {
    await folder.discard();
  }
}

/**
 * @param {string} file
 * @returns {Promise<Outcome>}
 */
async function readCounts(file) {
  const counts = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  return counts ? proven(counts) : one(false);
}
