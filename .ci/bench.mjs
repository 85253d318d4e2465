// @ts-check
/** `npm run bench`: every `test/bench/*.bench.ts`, one after the other. `npm run bench -- reader` runs those whose name begins so. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';

const wanted = process.argv.slice(2);
const benches = (await readdir(join(root, 'test/bench'))).filter((name) => name.endsWith('.bench.ts')).sort();
const chosen = benches.filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));

for (const name of chosen) {
  say(`\n== ${name}`);
  // Some measure what a result keeps in memory.
  if (!(await runNode(['--expose-gc', '--import', 'tsx', `test/bench/${name}`]))) process.exitCode = 1;
}
if (chosen.length === 0) {
  say(`There is no such bench. There are: ${benches.join(', ')}.`);
  process.exitCode = 1;
}
