/**
 * Looks for text that makes the reader break a promise: `npm run fuzz -- --minutes 30 --seed 1`. Prints its seed and how far it is.
 * A text found is made as small as possible and written to test/fixtures/fuzz, where the unit tests read it from then on.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { damagedLines, damagedLog } from '../support/damage/arbitraries';
import { cutLog, damageFixtures, noise, noisyRecord } from '../support/damage/noise';
import { brokenPromise } from '../support/damage/promises';
import { root } from '../support/fixtures';
import { minimised } from './minimise';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const end = Date.now() + Number(values.minutes) * 60_000;
const folder = path.join(root, 'test', 'fixtures', 'fuzz');
const RUNS = 250;

const prefixes = fc
  .tuple(fc.constantFrom(...damageFixtures()), fc.nat())
  .map(([text, length]) => text.slice(0, length % (text.length + 1)));
const spliced = fc
  .tuple(fc.constantFrom(...damageFixtures()), fc.constantFrom(...damageFixtures()), fc.nat(), fc.nat())
  .map(([one, other, at, from]) => one.slice(0, at % (one.length + 1)) + other.slice(from % (other.length + 1)));

const sources: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['one damage', damagedLog(1).map(({ text }) => text)],
  ['damages', damagedLog(4).map(({ text }) => text)],
  ['lines', damagedLines(2).map(({ text }) => text)],
  ['cut', cutLog],
  ['prefixes', prefixes],
  ['spliced', spliced],
  ['noise', noise],
  ['noisy records', noisyRecord],
];

function report(text: string, broken: string): void {
  const small = minimised(text, (part) => kindOf(brokenPromise(part)) === kindOf(broken));
  const name = `${createHash('sha1').update(small).digest('hex').slice(0, 10)}.txt`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), small);
  console.log(`FOUND ${name}: ${brokenPromise(small)}\n${JSON.stringify(small)}`);
}

/** The promise broken, without its details. */
function kindOf(broken: string | undefined): string | undefined {
  return broken?.split(/ at | of |\n/)[0];
}

console.log(`seed ${seed}, ${values.minutes} minutes`);
let texts = 0;
let found = 0;
for (let round = 0; Date.now() < end; round++) {
  const [name, source] = sources[round % sources.length] ?? ['noise', noise];
  for (const text of fc.sample(source, { seed: seed + round, numRuns: RUNS })) {
    const broken = brokenPromise(text);
    texts++;
    if (broken) {
      found++;
      console.log(`${name}, round ${round}`);
      report(text, broken);
    }
  }
  if (round % 40 === 39) {
    console.log(`${new Date().toISOString()} ${texts} texts, ${found} found`);
  }
}
console.log(`done: seed ${seed}, ${texts} texts, ${found} found`);
process.exitCode = found > 0 ? 1 : 0;
