import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { arbitraryTexts } from '../support/damage/generators/arbitrary';
import { brokenPromise } from '../support/damage/promises';
import { root } from '../support/fixtures';
import { minimised } from './minimise';

const folder = path.join(root, 'test', 'fixtures', 'fuzz');
const RUNS = 250;

/**
 * Looks for text that makes the reader break a promise, for so many minutes. Prints its seed and how far it is. A text found is made
 * as small as possible and written to test/fixtures/fuzz, where the tests read it from then on.
 * @returns how many were found.
 */
export function search(seed: number, minutes: number): number {
  const end = Date.now() + minutes * 60_000;
  console.log(`seed ${seed}, ${minutes} minutes`);
  let texts = 0;
  let found = 0;
  for (let round = 0; Date.now() < end; round++) {
    const [name, source] = arbitraryTexts[round % arbitraryTexts.length]!;
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
  return found;
}

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
