/**
 * Looks for valid JSON in which the reader finds a damage: `npm run fuzz:valid -- --texts 1000000 --seed 1`. Prints its seed, and the
 * smallest text that it finds; some 3,000 texts a second.
 */
import { parseArgs } from 'node:util';
import { brokenSoundness } from '../support/anyJson/brokenSoundness';
import { Random } from '../support/anyJson/random';
import { anyJson } from '../support/anyJson/texts';

const { values } = parseArgs({ options: { texts: { type: 'string', default: '100000' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const count = Number(values.texts);
/** How often it says how far it is. */
const STRIDE = 50_000;

console.log(`seed ${seed}, ${count} texts`);
const start = performance.now();
let found = 0;
let smallest: string | undefined;
for (let index = 0; index < count; index++) {
  // Seeds that follow each other would share most of their texts.
  const text = anyJson(new Random(Math.imul(seed, 0x9e3779b1) + index));
  const broken = brokenSoundness(text);
  if (broken) {
    found++;
    smallest = smallest && smallest.length <= text.length ? smallest : text;
    console.log(`text ${index}: ${broken}`);
  }
  if (index % STRIDE === STRIDE - 1) {
    const perSecond = Math.round((index + 1) / ((performance.now() - start) / 1000));
    console.log(`${index + 1} texts, ${found} found, ${perSecond} a second`);
  }
}
if (smallest !== undefined) {
  console.log(`${brokenSoundness(smallest)}\n${JSON.stringify(smallest)}`);
}
console.log(`done: seed ${seed}, ${count} texts, ${found} found`);
process.exitCode = found > 0 ? 1 : 0;
