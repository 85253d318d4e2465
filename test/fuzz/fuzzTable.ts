import { Random } from '../bench/support/random';
import { generators } from '../support/damage/generators';
import type { DamagedLog, Generator } from '../support/damage/generators/generator';
import { judge, promises } from '../support/damage/judged';
import { Reading } from '../support/damage/reading';
import { coreOf } from './cores';
import { showFailure } from './show';

interface Options {
  readonly texts: number;
  readonly seed: number;
  /** Part of the names of the generators to be taken. */
  readonly only: string;
  /** How many texts are shown for each promise that a generator breaks. */
  readonly show: number;
  /** The path of another checkout's `src/core/index.ts`. */
  readonly core?: string | undefined;
}

interface Failure {
  readonly promise: string;
  readonly what: string;
  readonly log: DamagedLog;
  readonly reading: Reading;
}

interface Tally {
  readonly name: string;
  texts: number;
  readonly broken: Map<string, number>;
  uncertain: number;
  asWritten: number;
  readonly failures: Failure[];
}

/** Reads so many generated texts and prints what broke. @returns how many promises were broken. */
export async function fuzzTable(options: Options): Promise<number> {
  const { read } = await coreOf(options.core ?? 'src/core/index.ts', 0);
  const chosen = generators.filter(({ name }) => name.includes(options.only));
  const start = Date.now();
  console.log(`seed ${options.seed}, ${options.texts} texts`);
  const tallies = chosen.map((generator, number) => tallyOf(generator, number, chosen.length, options, read));
  print(tallies);
  console.log(`${Math.round((Date.now() - start) / 1000)} s`);
  for (const { name, failures } of tallies) {
    for (const { promise, what, log, reading } of failures) {
      showFailure(`${name} (${log.layout}): ${promise}`, what, reading, promise);
    }
  }
  return tallies.reduce((sum, { broken }) => sum + [...broken.values()].reduce((all, count) => all + count, 0), 0);
}

function tallyOf(
  { name, damaged }: Generator,
  number: number,
  count: number,
  { texts, seed, show }: Options,
  read: Reading['read'],
): Tally {
  const tally: Tally = { name, texts: 0, broken: new Map(), uncertain: 0, asWritten: 0, failures: [] };
  const random = new Random(seed * 1000 + seedOf(name));
  for (let made = number; made < texts; made += count) {
    const log = damaged(random);
    const reading = new Reading(log.text, read);
    const { broken, needsUncertain, asWritten } = judge(log, reading);
    tally.texts++;
    tally.uncertain += needsUncertain ? 1 : 0;
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

function print(tallies: readonly Tally[]): void {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0);
  const row = (name: string, value: (of: (tally: Tally) => number) => number) =>
    console.log(
      `| ${[
        name,
        value(({ texts }) => texts),
        ...promises.map((promise) => value(({ broken }) => broken.get(promise) ?? 0)),
        value(({ uncertain }) => uncertain),
        value(({ asWritten }) => asWritten),
      ].join(' | ')} |`,
    );
  const heads = ['generator', 'texts', ...promises, 'needed an uncertain mend', 'all records shown as written'];
  console.log(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
  for (const tally of tallies) {
    row(tally.name, (of) => of(tally));
  }
  row('all', sum);
}
