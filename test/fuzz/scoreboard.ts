/**
 * How well readers mend: `npm run scoreboard -- --quick --seed 1 --core old=../old/src/core/index.ts --core src/core/index.ts`.
 * Prints a table with a row for each thing counted and a column for each reader; without `--core`, for the reader of this source.
 * `--only brackets,slips` takes some of the measures; `--show 3 --row "neighbours"` prints the first texts on which such rows fail.
 */
import { parseArgs } from 'node:util';
import { Reading } from '../support/damage/reading';
import { type Core, coreOf } from './cores';
import { measures } from './measures';
import { Scores } from './scores';
import { showFailures } from './show';
import { parseSpeed, printTable } from './table';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    core: { type: 'string', multiple: true, default: ['src/core/index.ts'] },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    row: { type: 'string', default: '' },
  },
});
const sizes = { seed: Number(values.seed), quick: values.quick };
const chosen = measures.filter(({ name }) => values.only === '' || values.only.split(',').includes(name));

function scoresOf({ name, read }: Core): Scores {
  const scores = new Scores(Number(values.show));
  for (const measure of chosen) {
    const start = Date.now();
    let texts = 0;
    for (const one of measure.cases(sizes)) {
      scores.add(measure.name, one, new Reading(one.text, read));
      texts++;
    }
    console.error(`${name}: ${measure.name}, ${texts} texts in ${Math.round((Date.now() - start) / 1000)} s`);
  }
  return scores;
}

console.log(`seed ${sizes.seed}, ${sizes.quick ? 'quick' : 'full'}`);
const cores: Core[] = [];
for (const [number, given] of values.core.entries()) {
  cores.push(await coreOf(given, number));
}
const columns = cores.map((core) => ({ core, scores: scoresOf(core) }));
printTable(columns, parseSpeed());
for (const column of Number(values.show) > 0 ? columns : []) {
  showFailures(column, values.row);
}
