import { generators } from '../support/damage/generators';
import { promises } from '../support/damage/judged';
import { coreOf } from './cores';
import { showFailure } from './show';
import { type Tally, tallyOf } from './tally';

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

/** Reads so many generated texts and prints what broke. @returns how many promises were broken. */
export async function fuzzTable(options: Options): Promise<number> {
  const { read } = await coreOf(options.core ?? 'src/core/index.ts', 0);
  const chosen = generators.filter(({ name }) => name.includes(options.only));
  const start = Date.now();
  console.log(`seed ${options.seed}, ${options.texts} texts`);
  const tallies = chosen.map((generator, number) => {
    const count = Math.ceil((options.texts - number) / chosen.length);
    return tallyOf(generator, { ...options, count, read });
  });
  print(tallies);
  console.log(`${Math.round((Date.now() - start) / 1000)} s`);
  for (const { name, failures } of tallies) {
    for (const { promise, what, log, reading } of failures) {
      showFailure(`${name} (${log.layout}): ${promise}`, what, reading, promise);
    }
  }
  return tallies.reduce((sum, { broken }) => sum + [...broken.values()].reduce((all, count) => all + count, 0), 0);
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
        value(({ refused }) => refused),
        value(({ asWritten }) => asWritten),
      ].join(' | ')} |`,
    );
  const heads = [
    'generator',
    'texts',
    ...promises,
    'needed an uncertain mend',
    'had a mend refused by the guard',
    'all records shown as written',
  ];
  console.log(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
  for (const tally of tallies) {
    row(tally.name, (of) => of(tally));
  }
  row('all', sum);
}
