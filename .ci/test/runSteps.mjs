import { availableParallelism } from 'node:os';
import { print, say, withOutput } from '../host/progress.mjs';
import { inWords, laterInWords, one, sum, wrongInWords } from './outcome.mjs';
import { runTogether } from './runTogether.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./steps.mjs').Part} Part */
/** @typedef {{ title: string, outcome: Outcome, seconds: number }} Done */

/**
 * Runs steps and prints what came out: one after the other those that want to be alone, then the parts of all others beside each other. A step that
 * fails does not stop the others, unless they stand on it.
 * @param {readonly Step[]} steps
 * @returns {Promise<Outcome>} the sum, which is also the last line printed
 */
export async function runSteps(steps) {
  const begun = Date.now();
  /** @type {Done[]} */
  const done = [];
  const alone = steps.filter((step) => !step.parts);
  const early = begunEarly(alone.filter((step) => step.early));
  for (const [index, step] of alone.entries()) {
    say(`\n[${index + 1}/${steps.length}] ${step.title}`);
    const { value, output } = (await early.get(step)) ?? { value: await attempt(step.run), output: '' };
    print(output);
    const { outcome, seconds } = value;
    done.push({ title: step.title, outcome, seconds });
    if (step.foundation && outcome.failed > 0) {
      say(`Nothing after this step can be run.`);
      return summary(done, begun);
    }
  }
  return summary([...done, ...(await runParts(steps.filter((step) => step.parts)))], begun);
}

/**
 * Begins what waits for the network or a disk while others use the processors: one after the other, first what others stand on, and each is told where
 * it stands in the order.
 * @param {readonly Step[]} steps
 */
function begunEarly(steps) {
  /** @type {Map<Step, ReturnType<typeof withOutput<Awaited<ReturnType<typeof attempt>>>>>} */
  const begun = new Map();
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  for (const step of [...steps].sort((one, other) => Number(other.foundation ?? 0) - Number(one.foundation ?? 0))) {
    const own = before.then(() => withOutput(() => attempt(step.run)));
    begun.set(step, own);
    before = own;
  }
  return begun;
}

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<readonly Done[]>}
 */
async function runParts(steps) {
  const parts = (await Promise.all(steps.map(async (step) => (await step.parts?.()) ?? []))).flatMap((ofStep, index) =>
    ofStep.map((part) => ({ ...part, index })),
  );
  /** @type {{ outcome: Outcome, seconds: number, output: string }[][]} */
  const ended = steps.map(() => []);
  await runTogether(
    parts.sort((one, other) => other.seconds - one.seconds),
    availableParallelism(),
    async ({ index, title, run }) => {
      const { value, output } = await withOutput(() => attempt(run));
      const ofStep = ended[index] ?? [];
      ofStep.push({ ...value, output });
      say(`  ${mark(value.outcome)} ${steps[index]?.title}, ${title}: ${inWords(value.outcome)}`);
      if (ofStep.length < parts.filter((part) => part.index === index).length) return;
      say(`\n${steps[index]?.title}`);
      for (const { output } of ofStep) say(output);
    },
  );
  return steps.map(({ title }, index) => ({
    title,
    outcome: sum((ended[index] ?? []).map(({ outcome }) => outcome)),
    seconds: (ended[index] ?? []).reduce((total, { seconds }) => total + seconds, 0),
  }));
}

/**
 * @param {readonly Done[]} done
 * @param {number} begun
 */
function summary(done, begun) {
  say('\nSummary, with the seconds of all parts');
  for (const { title, outcome, seconds } of done)
    say(`  ${mark(outcome)} ${title}: ${inWords(outcome)} (${seconds.toFixed(1)} s)`);
  const total = sum(done.map(({ outcome }) => outcome));
  for (const line of [laterInWords(total), wrongInWords(total)]) if (line) say(line);
  say(`In ${Math.round((Date.now() - begun) / 1000)} s:`);
  say(inWords(total));
  return total;
}

/** @param {Outcome} outcome */
function mark({ failed }) {
  return failed > 0 ? '✗' : '✓';
}

/**
 * @param {(() => Promise<Outcome>) | undefined} run
 * @returns {Promise<{ outcome: Outcome, seconds: number }>}
 */
async function attempt(run) {
  const begun = Date.now();
  const outcome = await (run?.() ?? Promise.resolve(one(false))).catch((error) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return one(false);
  });
  return { outcome, seconds: (Date.now() - begun) / 1000 };
}
