/**
 * `npm run mutants`: how much of the core the unit tests and sweeps hold. Changes one place of it at a time, and runs the tests until one of them fails.
 * `npm run mutants -- --seed 7 --count 70` makes the same mutants again; `--only reader/` those of files whose name contains it.
 */
import { parseArgs } from 'node:util';
import { say } from './host/progress.mjs';
import { allMutants } from './mutants/allMutants.mjs';
import { report } from './mutants/report.mjs';
import { runMutants } from './mutants/runMutants.mjs';
import { sample } from './mutants/sample.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '70' },
    only: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed ?? Date.now() % 100_000);
const all = (await allMutants()).filter(({ file }) => file.includes(values.only));
const chosen = sample(all, Number(values.count), seed);
say(`${chosen.length} of ${all.length} mutants, seed ${seed}.`);
report(await runMutants(chosen));
