import { say } from '../host/progress.mjs';
import { inWords, laterInWords, one, sum } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('./steps.mjs').Step} Step */

/**
 * Runs one step after the other and prints what came out. A step that fails does not stop the others, unless they stand on it.
 * @param {readonly Step[]} steps
 * @returns {Promise<Outcome>} the sum, which is also the last line printed
 */
export async function runSteps(steps) {
  /** @type {{ title: string, outcome: Outcome, seconds: number }[]} */
  const done = [];
  for (const [index, step] of steps.entries()) {
    say(`\n[${index + 1}/${steps.length}] ${step.title}`);
    const begun = Date.now();
    const outcome = await attempt(step);
    done.push({ title: step.title, outcome, seconds: (Date.now() - begun) / 1000 });
    if (step.foundation && outcome.failed > 0) {
      say(`Nothing after this step can be run.`);
      break;
    }
  }
  say('\nSummary');
  for (const { title, outcome, seconds } of done)
    say(`  ${outcome.failed > 0 ? '✗' : '✓'} ${title}: ${inWords(outcome)} (${seconds.toFixed(1)} s)`);
  const total = sum(done.map(({ outcome }) => outcome));
  const later = laterInWords(total);
  if (later) say(later);
  say(inWords(total));
  return total;
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function attempt(step) {
  try {
    return await step.run();
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return one(false);
  }
}
