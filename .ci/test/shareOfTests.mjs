/** A process that runs test files for `runShared.mjs`, one after the other, as they are handed over; prints what fails, and counts. */
import { join } from 'node:path';
import Mocha from 'mocha';
import { root } from '../host/paths.mjs';

// A failure names the line of the test, not of the bundle.
process.setSourceMapsEnabled(true);
const timeout = Number(process.argv[2]);

/** Keeps what failed, and prints it once all tests of a file are over. */
class Failures extends Mocha.reporters.Base {
  /** @param {Mocha.Runner} runner */
  constructor(runner) {
    super(runner);
    runner.once('end', () => this.failures.length > 0 && Mocha.reporters.Base.list(this.failures));
  }
}

/**
 * @param {string} file from the root of the repository
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
async function outcomeOf(file) {
  const mocha = new Mocha({ ui: 'bdd', timeout, reporter: Failures });
  mocha.addFile(join(root, file));
  await mocha.loadFilesAsync();
  return new Promise((done) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      mocha.dispose();
      done({ passed: passes, failed, skipped: pending, again: [] });
    });
  });
}

process.on('message', async (/** @type {string} */ file) => {
  if (!file) process.exit();
  const outcome = await outcomeOf(file).catch((error) => {
    process.stderr.write(`${file}: ${error?.stack ?? error}\n`);
    return { passed: 0, failed: 1, skipped: 0, again: [] };
  });
  process.send?.(outcome);
});
process.once('disconnect', () => process.exit());
