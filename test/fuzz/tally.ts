import { Random } from '../bench/support/random';
import type { DamagedLog, Generator } from '../support/damage/generators/generator';
import { judge } from '../support/damage/judged';
import { type Read, Reading } from '../support/damage/reading';

/** A text that breaks a promise. */
interface Failure {
  readonly promise: string;
  readonly what: string;
  readonly log: DamagedLog;
  readonly reading: Reading;
}

/** What became of the texts of one generator. */
export interface Tally {
  readonly name: string;
  texts: number;
  readonly broken: Map<string, number>;
  uncertain: number;
  refused: number;
  asWritten: number;
  readonly failures: Failure[];
}

/** How many texts are made, from which seed, and how many failures of each promise are kept. */
interface Size {
  readonly count: number;
  readonly seed: number;
  readonly show: number;
  readonly read: Read;
}

/** Reads texts of one generator. */
export function tallyOf({ name, damaged }: Generator, { count, seed, show, read }: Size): Tally {
  const tally: Tally = { name, texts: 0, broken: new Map(), uncertain: 0, refused: 0, asWritten: 0, failures: [] };
  const random = new Random(seed * 1000 + seedOf(name));
  for (; tally.texts < count; tally.texts++) {
    const log = damaged(random);
    const reading = new Reading(log.text, read);
    const { broken, needsUncertain, refused, asWritten } = judge(log, reading);
    tally.uncertain += needsUncertain ? 1 : 0;
    tally.refused += refused ? 1 : 0;
    tally.asWritten += asWritten && log.records.length > 0 ? 1 : 0;
    for (const [promise, what] of broken) {
      const before = tally.broken.get(promise) ?? 0;
      tally.broken.set(promise, before + 1);
      if (before < show) {
        tally.failures.push({ promise, what, log, reading });
      }
    }
  }
  return tally;
}

/** A number of its own for each name, so that a generator makes the same texts whichever others run. */
function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}
