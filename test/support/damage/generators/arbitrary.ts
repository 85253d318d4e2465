import fc from 'fast-check';
import { damagedLines, damagedLog } from '../arbitraries';
import { cutLog, damageFixtures, noise, noisyRecord } from '../noise';
import type { Generator } from './generator';

const prefixes = fc
  .tuple(fc.constantFrom(...damageFixtures()), fc.nat())
  .map(([text, length]) => text.slice(0, length % (text.length + 1)));
const spliced = fc
  .tuple(fc.constantFrom(...damageFixtures()), fc.constantFrom(...damageFixtures()), fc.nat(), fc.nat())
  .map(([one, other, at, from]) => one.slice(0, at % (one.length + 1)) + other.slice(from % (other.length + 1)));

/** Texts of fast-check, of which nothing is known but that the promises hold for them. */
export const arbitraryTexts: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['one damage', damagedLog(1).map(({ text }) => text)],
  ['damages', damagedLog(4).map(({ text }) => text)],
  ['lines', damagedLines(2).map(({ text }) => text)],
  ['cut', cutLog],
  ['prefixes', prefixes],
  ['spliced', spliced],
  ['noise', noise],
  ['noisy records', noisyRecord],
];

export const arbitraryGenerators: readonly Generator[] = arbitraryTexts.map(([name, source]) => ({
  name,
  damaged(random) {
    const [text = ''] = fc.sample(source, { seed: random.below(2 ** 31), numRuns: 1 });
    return { text, layout: 'any', records: [], untouched: [] };
  },
}));
