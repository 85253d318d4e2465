// @ts-check

/**
 * What came out of a suite.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * The sum of several outcomes.
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sum(outcomes) {
  return outcomes.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The one line that a person, or a machine, looks for.
 * @param {Outcome} outcome
 */
export function inWords({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/**
 * A step that either works or does not, as an outcome.
 * @param {boolean} worked
 * @returns {Outcome}
 */
export function one(worked) {
  return { passed: worked ? 1 : 0, failed: worked ? 0 : 1, skipped: 0 };
}
