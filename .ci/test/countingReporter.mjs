import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { say } from '../host/progress.mjs';
import { wrongLine } from './outcome.mjs';

const { Base, Spec } = Mocha.reporters;

/** Keeps what failed, and prints it once all tests are over. */
class Failures extends Base {
  /** @param {Mocha.Runner} runner */
  constructor(runner) {
    super(runner);
    runner.once('end', () => this.failures.length > 0 && Base.list(this.failures));
  }
}

const looks = { failures: Failures, spec: Spec };

/**
 * Which attempt at a test it was, from 1.
 * @param {Mocha.Test} test
 */
function attempt(test) {
  // Public in mocha's documentation, protected in its types.
  return /** @type {{ currentRetry(): number }} */ (/** @type {unknown} */ (test)).currentRetry() + 1;
}

/**
 * Prints like one of mocha's own reporters and tells the counts to who adds up all suites: in a `file`, or by `tell`. And a `look`: `spec` has every
 * test by name, `failures` only those, `silent` none: that is for tests of this.
 */
export default class CountingReporter extends Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const { file, tell = keepIn(file), look = 'spec' } = options.reporterOptions ?? {};
    const silent = look === 'silent';
    if (!silent) this.shown = new looks[/** @type {keyof typeof looks} */ (look)](runner, options);
    /** @type {string[]} */
    const again = [];
    let stumbled = '';
    /** @type {string[]} */
    const wrong = [];
    // mocha's own reporters do not mention an attempt that failed.
    runner.on('retry', (test, error) => {
      stumbled = wrongLine(test.fullTitle(), error);
      if (!silent) say(`  ↻ ${test.fullTitle()}: attempt ${attempt(test)} failed\n${error.stack}`);
    });
    runner.on('pass', (test) => attempt(test) > 1 && again.push(stumbled));
    runner.on('fail', (test, error) => wrong.push(wrongLine(test.fullTitle(), error)));
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      tell({ passed, failed, skipped, wrong, again });
    });
  }
}

/**
 * @param {string} file
 * @returns {(counted: import('./outcome.mjs').Outcome) => void}
 */
function keepIn(file) {
  return (counted) => writeFileSync(file, JSON.stringify(counted));
}
