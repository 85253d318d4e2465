/**
 * Breaks generated logs and reads them.
 * `npm run fuzz -- --texts 50000 --seed 1` reads so many texts and prints a table of what broke, by generator; `--only "hard wraps"`
 * takes those generators whose names hold that, `--show 3` prints the first texts of each cell, as small as they can be made.
 * `npm run fuzz -- --minutes 30` looks for texts that break a promise, for so long, and writes them to test/fixtures/fuzz.
 */
import { parseArgs } from 'node:util';
import { fuzzTable } from './fuzzTable';
import { search } from './search';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    texts: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    core: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);

const found =
  values.texts === undefined
    ? search(seed, Number(values.minutes))
    : await fuzzTable({ ...values, seed, texts: Number(values.texts), show: Number(values.show) });
process.exitCode = found > 0 ? 1 : 0;
