/** A process that runs test files for `share.mjs`, one after the other, as they are handed over; says how each test went, and counts. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { root } from '../host/paths.mjs';
import CountingReporter from './countingReporter.mjs';
import { nothing, proven, wrongLine } from './outcome.mjs';

// A failure names the line of the test, not of the bundle.
process.setSourceMapsEnabled(true);
const { look, hooks, ...options } = JSON.parse(process.argv[2] ?? '');

// What is said goes the way of the outcomes, so that it is there before them.
process.stdout.write = (/** @type {string | Uint8Array} */ text) => process.send?.({ said: String(text) }) ?? true;

/**
 * @param {string} file from the root of the repository
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
async function outcomeOf(file) {
  /** @type {import('./outcome.mjs').Outcome | undefined} */
  let outcome;
  const tell = (/** @type {import('./outcome.mjs').Outcome} */ counted) => {
    outcome = counted;
  };
  const mocha = new Mocha({ ...options, ui: 'bdd', reporter: CountingReporter, reporterOptions: { look, tell } });
  mocha.addFile(join(root, file));
  await mocha.loadFilesAsync();
  await new Promise((done) => mocha.run(done));
  mocha.dispose();
  if (!outcome) throw new Error('The tests have not ended.');
  return proven(outcome);
}

process.on('message', async (/** @type {{ file?: string }} */ { file }) => {
  if (!file) return end();
  const outcome = await outcomeOf(file).catch((error) => {
    process.stderr.write(`${file}: ${error?.stack ?? error}\n`);
    return { ...nothing, failed: 1, wrong: [wrongLine(file, error)] };
  });
  process.send?.({ outcome });
});
process.once('disconnect', end);

async function end() {
  // Loaded as the tests are, who have modules of their own where something translates them.
  if (hooks) await (await import(pathToFileURL(join(root, hooks)).href)).mochaHooks.afterAll();
  process.exit();
}
