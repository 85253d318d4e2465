import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { say } from '../host/progress.mjs';

const { Base, Dot, Spec } = Mocha.reporters;

/**
 * Which attempt at a test it was, from 1.
 * @param {Mocha.Test} test
 */
function attempt(test) {
  // Public in mocha's documentation, protected in its types.
  return /** @type {{ currentRetry(): number }} */ (/** @type {unknown} */ (test)).currentRetry() + 1;
}

/**
 * Prints like one of mocha's own reporters and leaves the counts in a file, for the process that adds up all suites. Options: `file`, and `look`
 * (`dot` for suites of hundreds of small tests, `silent` for tests of this, else every test by name).
 */
export default class CountingReporter extends Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const { file, look } = options.reporterOptions ?? {};
    const silent = look === 'silent';
    if (!silent) this.shown = new (look === 'dot' ? Dot : Spec)(runner, options);
    /** @type {string[]} */
    const again = [];
    // mocha's own reporters do not mention an attempt that failed.
    runner.on('retry', (test, error) => {
      if (!silent) say(`  ↻ ${test.fullTitle()}: attempt ${attempt(test)} failed\n${error.stack}`);
    });
    runner.on('pass', (test) => attempt(test) > 1 && again.push(test.fullTitle()));
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(file, JSON.stringify({ passed, failed, skipped, again }));
    });
  }
}
