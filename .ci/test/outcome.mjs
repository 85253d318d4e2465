/**
 * What came out of a suite.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} wrong the failed ones by name, each with the first line of what it said and what it waited for: what is printed of a long run may be cut
 * @property {readonly string[]} again the passed ones that failed first, in the same words: what drives a window may stumble over a busy machine, but not unseen
 */

/** @type {Outcome} */
export const nothing = { passed: 0, failed: 0, skipped: 0, wrong: [], again: [] };

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
      wrong: [...total.wrong, ...one.wrong],
      again: [...total.again, ...one.again],
    }),
    nothing,
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
 * What passed only at a later attempt, with why the attempt before failed; nothing when all passed at once.
 * @param {Outcome} outcome
 */
export function laterInWords({ again }) {
  if (again.length === 0) return undefined;
  const names = again.map((name) => `\n    ${name}`).join('');
  return `  ↻ ${again.length} of the passed tests needed a second attempt:${names}`;
}

/**
 * What failed, by name; nothing when nothing did that has one.
 * @param {Outcome} outcome
 */
export function wrongInWords({ wrong }) {
  return wrong.length === 0 ? undefined : `  ✗ failed:${wrong.map((line) => `\n    ${line}`).join('')}`;
}

/**
 * A test that failed, in the line of its outcome.
 * @param {string} name
 * @param {unknown} said what it threw, or its text
 */
export function wrongLine(name, said) {
  const [first, ...others] = (said instanceof Error ? said.message : String(said)).split('\n');
  const awaited = others.find((line) => /^\s*- waiting for /.test(line));
  return [`${name}: ${first}`, awaited?.trim(), where(said)].filter(Boolean).join(' ');
}

/**
 * The first place in a test that an error came through.
 * @param {unknown} said
 */
function where(said) {
  const stack = said instanceof Error ? said.stack : undefined;
  return /\b[\w-]+\.test\.ts:\d+/.exec(stack ?? '')?.[0];
}

/**
 * A step that either works or does not, as an outcome.
 * @param {boolean} worked
 * @returns {Outcome}
 */
export function one(worked) {
  return { ...nothing, passed: worked ? 1 : 0, failed: worked ? 0 : 1 };
}

/**
 * What tests came to: a run without a single one proves nothing.
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
export function proven(outcome) {
  return outcome.passed + outcome.failed + outcome.skipped === 0 ? { ...outcome, failed: 1 } : outcome;
}
