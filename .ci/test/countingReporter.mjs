// @ts-check
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const { Base, Dot, Spec } = Mocha.reporters;

/**
 * Prints like one of mocha's own reporters and leaves the counts in a file, for the process that adds up all suites. Options: `file`, and `look`
 * (`dot` for suites of hundreds of small tests, else every test by name).
 */
export default class CountingReporter extends Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const { file, look } = options.reporterOptions ?? {};
    const Shown = look === 'dot' ? Dot : Spec;
    this.shown = new Shown(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
    });
  }
}
