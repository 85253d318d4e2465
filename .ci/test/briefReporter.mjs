import Mocha from 'mocha';

/** Prints what failed and how many passed, at the end. Where all is over in a second, a sign for each test would take a good part of it. */
export default class BriefReporter extends Mocha.reporters.Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => this.epilogue());
  }
}
